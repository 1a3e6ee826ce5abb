using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

/// <summary>All records of one kind of an edition: searched, sorted and in pages.</summary>
public sealed class RecordsModel(ProgrammeEditing editing) : OrganisePage
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string Query { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Sort { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Show { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "p")]
    public int At { get; set; } = 1;

    public Programme Programme { get; private set; } = null!;

    public string Kind { get; private set; } = "";

    public IReadOnlyList<RecordRow> Rows { get; private set; } = [];

    /// <summary>How many there are in all pages.</summary>
    public int Found { get; private set; }

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    public IReadOnlyList<string> Columns { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string edition, string kind, CancellationToken cancellation)
    {
        if (await editing.FindAsync(edition, cancellation) is not { } programme)
        {
            return NotFound();
        }

        (Programme, Kind, Title) = (programme, kind, Words.RecordsName(kind));
        var list = new RecordTable(programme, Words);
        Columns = list.ColumnsOf(kind);
        IEnumerable<RecordRow> rows = list.RowsOf(kind).Where(row => Show != "unplaced" || row.IsUnplaced);
        foreach (var word in (Query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            rows = rows.Where(row => Words.Language.Culture.CompareInfo.IndexOf(row.Searched, word, System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) >= 0);
        }

        RecordRow[] found = [.. Sorted(rows)];
        Found = found.Length;
        At = Math.Clamp(At, 1, Pages);
        Rows = found[((At - 1) * PageSize)..Math.Min(At * PageSize, Found)];
        return Page();
    }

    /// <summary>Moves a theme, a stage or a session one place up or down.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string edition, string kind, string key, int by, CancellationToken cancellation)
    {
        await editing.ChangeAsync(edition, programme => RecordKinds.Of(kind) switch
        {
            RecordKind.Theme => programme with { Themes = Moved(programme.Themes, theme => theme.Slug == key, by) },
            RecordKind.Stage => programme with { Stages = Moved(programme.Stages, stage => stage.Slug == key, by) },
            RecordKind.Session => programme with { Sessions = Moved(programme.Sessions, session => session.Code == key, by) },
            _ => programme,
        }, Me, cancellation);
        return Redirect(Links.OrganiseRecords(edition, kind));
    }

    /// <summary>The address of this list with one thing other.</summary>
    public string With(string? sort = null, int page = 1)
    {
        (string Name, string Value)[] asked = [("q", Query ?? ""), ("sort", sort ?? Sort ?? ""), ("show", Show ?? ""), ("p", page == 1 ? "" : page.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        var query = string.Join('&', asked.Where(one => one.Value.Length > 0).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        return $"{Links.OrganiseRecords(Programme.Edition.Slug, Kind)}{(query.Length == 0 ? "" : "?")}{query}";
    }

    private IEnumerable<RecordRow> Sorted(IEnumerable<RecordRow> rows)
    {
        var column = int.TryParse(Sort, System.Globalization.CultureInfo.InvariantCulture, out var asked) && asked >= 0 && asked < Columns.Count ? asked : -1;
        return column < 0 ? rows : rows.OrderBy(row => row.SortKeys[column], StringComparer.Create(Words.Language.Culture, ignoreCase: true));
    }

    private static ValueList<T> Moved<T>(ValueList<T> records, Func<T, bool> isIt, int by)
    {
        var list = records.ToList();
        var at = list.FindIndex(record => isIt(record));
        var to = at + Math.Sign(by);
        if (at < 0 || to < 0 || to >= list.Count)
        {
            return records;
        }

        (list[at], list[to]) = (list[to], list[at]);
        return [.. list];
    }
}

/// <param name="Cells">What stands in the columns after the first.</param>
/// <param name="SortKeys">What each column is sorted by.</param>
public sealed record RecordRow(string Key, string Title, IReadOnlyList<string> Cells, IReadOnlyList<string> SortKeys, bool IsUnplaced = false, bool IsOff = false)
{
    public string Searched { get; } = string.Join(' ', [Title, Key, .. Cells]);
}

/// <summary>The records of a programme as rows of a table.</summary>
public sealed class RecordTable(Programme programme, Words words)
{
    public IReadOnlyList<string> ColumnsOf(string kind) => kind switch
    {
        RecordKinds.Themes => [words.FieldName, words.FieldShape, words.SessionsTitle],
        RecordKinds.Stages => [words.FieldName, words.SessionsTitle],
        RecordKinds.Slots => [words.Session, words.FieldStart, words.Stages],
        _ => [words.FieldTitle, words.Speakers, words.Theme, words.WhenAndWhere],
    };

    public IEnumerable<RecordRow> RowsOf(string kind) => kind switch
    {
        RecordKinds.Themes => programme.Themes.Select(theme => Row(theme.Slug, theme.Name.In(words.Language).Text, words.ShapeName(theme.Shape), Number(programme.SessionsOf(theme).Count))),
        RecordKinds.Stages => programme.Stages.Select(stage => Row(stage.Slug, stage.Name.In(words.Language).Text, Number(programme.SlotsOn(stage).Count))),
        RecordKinds.Slots => programme.SlotsInOrder.Select(Slot),
        _ => programme.Sessions.Select(Session),
    };

    private RecordRow Slot(Programme.Slot slot)
    {
        var (title, when, where) = (programme.TitleOf(slot), When(slot), words.Where(slot, programme));
        return new(slot.Id.ToString(), title, [when, where], [title, slot.Start.ToString("s"), where], IsOff: programme.IsCancelled(slot));
    }

    private RecordRow Session(Programme.Session session)
    {
        var slots = programme.SlotsOf(session);
        var speakers = words.Listed(programme.SpeakersOf(session).Select(speaker => speaker.Name));
        var theme = programme.ThemeOf(session)?.Name.In(words.Language).Text ?? "–";
        var when = slots is [var first, ..] ? $"{When(first)}, {words.Where(first, programme)}{(slots.Count > 1 ? $" (+{slots.Count - 1})" : "")}" : words.NoSlotYet;
        return new(
            session.Code, session.Title, [speakers, theme, when],
            [session.Title, programme.SpeakersOf(session).FirstOrDefault()?.SortName ?? "~", theme, slots is [var at, ..] ? at.Start.ToString("s") : "~"],
            session.Cancellation is null && slots.Count == 0, session.Cancellation is not null);
    }

    private string When(Programme.Slot slot) => $"{words.ShortDate(programme.DayOf(slot.Start))}, {words.Time(slot.Start, slot.End)}";

    private static RecordRow Row(string key, string title, params string[] cells) => new(key, title, cells, [title, .. cells.Select(cell => cell.PadLeft(8))]);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
