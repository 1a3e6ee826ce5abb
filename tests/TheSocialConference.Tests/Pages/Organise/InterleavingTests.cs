using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Two editors at once in any order, and any row of deeds undone. Few rounds here; <c>INTERLEAVINGS=1000 SEQUENCES=200</c> for all.</summary>
public sealed class InterleavingTests : IAsyncLifetime
{
    private const string Keynote = "/organise/2030/sessions/KEYNT1";

    private static readonly string[] Fields = ["Title", "How.nl", "Abstract.nl"];

    private readonly ConferenceApp _app = new();

    private int _words;

    /// <summary>Every word is typed once, so that it can be told who saw it before it went.</summary>
    [Fact]
    public async Task No_word_goes_unseen_whatever_the_order_of_two_editors()
    {
        var random = new Random(20300214);
        Editor[] editors = [new(await _app.SignedInAsync()), new(await _app.SignedInAsync(name: "Bob"))];
        var (saves, conflicts) = (0, 0);
        for (var round = 0; round < Rounds("INTERLEAVINGS", 25); round++)
        {
            var editor = editors[random.Next(2)];
            if (editor.Form is null || random.Next(4) == 0)
            {
                editor.See(await editor.Visitor.Open(Keynote));
                continue;
            }

            var before = await StoredAsync();
            (string, string)[] typed = [.. Fields.Where(_ => random.Next(2) == 0).Select(field => (field, $"word{++_words}"))];
            (string, string)[] chosen = [.. Fields.Where(field => editor.Form.Document.QuerySelector($"[name='Choice.{field}']") is not null).Select(field => ($"Choice.{field}", random.Next(2) == 0 ? "theirs" : "mine"))];
            var answer = await editor.Visitor.Submit(editor.Form, "form.record", "Do=save", [.. typed, .. chosen]);
            var after = await StoredAsync();
            foreach (var (was, _) in before.Zip(after).Where(field => field.First != field.Second && field.First.Length > 0))
            {
                Assert.Contains(was, editor.Seen);
            }

            if (answer.Location is null)
            {
                Assert.Equal(before, after);
                Assert.All(typed.Except(typed.Where(word => chosen.Contains(($"Choice.{word.Item1}", "theirs")))), word => Assert.Contains(word.Item2, answer.Text, StringComparison.Ordinal));
                editor.See(answer);
                conflicts++;
            }
            else
            {
                editor.See(await editor.Visitor.Open(Keynote));
                saves++;
            }
        }

        Assert.True(saves > 0 && conflicts > 0, $"{saves} saves and {conflicts} conflicts");
    }

    [Fact]
    public async Task Whatever_was_done_the_first_versions_of_the_log_give_the_first_state()
    {
        var random = new Random(20300215);
        for (var sequence = 0; sequence < Rounds("SEQUENCES", 3); sequence++)
        {
            var first = await ProgrammeAsync();
            var start = await _app.LookAsync(db => db.Deeds.MaxAsync(deed => (long?)deed.Number)) ?? 0;
            for (var deed = 0; deed < 12; deed++)
            {
                await ChangeAsync(programme => AnyChange(programme, random));
            }

            var deeds = await _app.LookAsync(db => db.Deeds.AsNoTracking().Include(deed => deed.Content)
                .Where(deed => deed.Number > start && deed.What != DeedKind.Published).OrderBy(deed => deed.Number).ToListAsync());
            var oldest = deeds.Where(deed => deed.What != DeedKind.Reordered).DistinctBy(deed => (deed.Kind, deed.Key)).ToArray();
            await ChangeAsync(programme => Ordered(oldest.OrderBy(deed => deed.Kind).Aggregate(programme, (whole, deed) =>
            {
                var kind = Enum.Parse<RecordKind>(deed.Kind.ToString());
                return deed.Content!.Before is { } json ? whole.With(kind, json) : whole.Find(kind, deed.Key) is null ? whole : whole.Without(kind, deed.Key);
            }), first));

            Assert.Equal(Bare(first), Bare(await ProgrammeAsync()));
            Assert.Null((await _app.LookAsync(db => DeedLog.VerifyAsync(db, CancellationToken.None))).Fault);
        }
    }

    public async ValueTask InitializeAsync() => await _app.GivenAsync(A.Programme(
        [A.Session("KEYNT1"), A.Session("SECOND"), A.Session("THIRDS")],
        [A.Slot("KEYNT1", "09:00-10:00", "one"), A.Slot("SECOND", "10:00-11:00", "one two"), A.Slot("THIRDS", "11:00-12:00", "two"), A.Break("lunch", "12:00-13:00")]));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static int Rounds(string name, int few) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var rounds) ? rounds : few;

    private Programme AnyChange(Programme programme, Random random)
    {
        var session = programme.Sessions.Count == 0 ? null : programme.Sessions[random.Next(programme.Sessions.Count)];
        var slot = programme.Slots.Count == 0 ? null : programme.Slots[random.Next(programme.Slots.Count)];
        return random.Next(6) switch
        {
            0 when session is not null => programme.With(RecordKind.Session, ProgrammeRecords.Write(session with { Title = $"word{++_words}" })),
            1 when slot is not null => programme.With(RecordKind.Slot, ProgrammeRecords.Write(slot with { Start = slot.Start.AddMinutes(5) })),
            2 when session is not null => programme.Without(RecordKind.Session, session.Code),
            3 when slot is not null => programme.Without(RecordKind.Slot, slot.Id.ToString()),
            4 => programme with { Edition = programme.Edition with { Name = $"word{++_words}" } },
            _ => programme.With(RecordKind.Session, ProgrammeRecords.Write(A.Session($"NEW{++_words % 1000:000}", speakers: ["speaker-keynt1"]))),
        };
    }

    /// <summary>The order is no record's own: it is given back as it was.</summary>
    private static Programme Ordered(Programme programme, Programme first) => programme with
    {
        Sessions = [.. programme.Sessions.OrderBy(session => first.Sessions.Select(other => other.Code).ToList().IndexOf(session.Code))],
    };

    /// <summary>Calendars are told of every change, so a slot's sequence only goes up.</summary>
    private static Programme Bare(Programme programme) => programme with { Slots = [.. programme.Slots.Select(slot => slot with { Sequence = 0 })] };

    private Task<Programme> ProgrammeAsync() => _app.LookAsync(async db => (await db.WholeEditions.AsNoTrackingWithIdentityResolution().SingleAsync()).AsProgramme());

    private async Task<string[]> StoredAsync()
    {
        var session = (await ProgrammeAsync()).SessionBy("KEYNT1")!;
        return [session.Title, session.How?.Nl ?? "", session.Abstract?.Nl ?? ""];
    }

    private async Task ChangeAsync(Func<Programme, Programme> change)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ProgrammeEditing>().ChangeAsync("2030", change, Doer.Program, CancellationToken.None);
    }

    /// <summary>Somebody with the form open, and every word they had before their eyes.</summary>
    private sealed class Editor(Visitor visitor)
    {
        public Visitor Visitor { get; } = visitor;

        public Visit? Form { get; private set; }

        public HashSet<string> Seen { get; } = [];

        public void See(Visit page)
        {
            Form = page;
            Seen.UnionWith(page.Document.QuerySelectorAll("input, textarea").Select(field => field is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? ""));
            Seen.UnionWith(page.Texts(".version-text"));
        }
    }
}
