using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps;

namespace TheSocialConference.Pages.Organise;

/// <summary>What the site and its files say differently, side by side, to take either or some of both.</summary>
public sealed partial class FilesModel(
    ConferenceDb db, FileDifferences differences, ProgrammeEditing editing, SpeakerEditing speakers, PostEditing posts, PageEditing pages, FileChoices choices) : OrganisePage
{
    private const int PageSize = 40;

    private readonly Dictionary<string, Programme?> _programmes = [];
    private IReadOnlyList<FileDifference> _all = [];
    private DifferenceForms _forms = null!;
    private TextForms _texts = null!;

    /// <summary>Those on this page: first what is to choose, then what was changed here only.</summary>
    public IReadOnlyList<DifferenceView> Shown { get; private set; } = [];

    public int Open => _all.Count(difference => difference.IsOpen);

    public bool IsEmpty => _all.Count == 0;

    /// <summary>Files that an export makes, with how many records.</summary>
    public IReadOnlyList<(string Path, int Records)> NewFiles => [.. _all.Where(difference => difference.IsNewFile).CountBy(difference => difference.Path).Select(file => (file.Key, file.Value))];

    public int At { get; private set; } = 1;

    public int Pages { get; private set; } = 1;

    /// <summary>Why nothing was done, or null.</summary>
    public string? Complaint { get; private set; }

    public async Task<IActionResult> OnGetAsync(int at, CancellationToken cancellation)
    {
        await FindAsync(cancellation);
        return await ShowAsync(at, null, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(int at, CancellationToken cancellation)
    {
        await FindAsync(cancellation);
        if (!Enum.TryParse<SubjectKind>(Request.Form["Kind"], out var kind)
            || _all.FirstOrDefault(difference => difference.Name == new RecordName(kind, Request.Form["Edition"].ToString(), Request.Form["Key"].ToString())) is not { IsNewFile: false } difference)
        {
            Complaint = Words.FilesSettled;
            return await ShowAsync(at, null, cancellation);
        }

        var view = await ViewAsync(difference, cancellation);
        Complaint = difference.Seen == Request.Form["Seen"] ? await DoAsync(view, cancellation) : Words.FilesChanged;
        if (Complaint is null)
        {
            return Redirect($"{Links.OrganiseFiles}?at={at}&done=saved");
        }

        await FindAsync(cancellation);
        return await ShowAsync(at, view, cancellation);
    }

    /// <summary>What was chosen for this part in the form as it was sent, or else what is suggested.</summary>
    public string? ChosenFor(DifferenceView view, FormPart part) => view.Complaint is not null && Request.Form[$"Choice.{part.Name}"].ToString() is { Length: > 0 } chosen ? chosen : view.Suggested(part);

    private async Task FindAsync(CancellationToken cancellation)
    {
        Title = Words.FilesTitle;
        _programmes.Clear();
        _all = [.. (await differences.AllAsync(cancellation)).OrderByDescending(difference => difference.IsOpen)];
        _texts = new(Words, Links, await ChoicesAsync(db.Editions.Select(edition => new Choice(edition.Slug, edition.Name))), await ChoicesAsync(db.Posts.Where(post => post.TranslationOf == null).Select(post => new Choice(post.Slug, post.Title))));
        _forms = new(Words, Links, await ChoicesAsync(db.Speakers.OrderBy(speaker => speaker.SortName).Select(speaker => new Choice(speaker.Slug, speaker.Name))), await PictureChoice.ListAsync(db, Words, _all.SelectMany(ImagesOf), cancellation), _texts);
        Task<List<Choice>> ChoicesAsync(IQueryable<Choice> known) => known.ToListAsync(cancellation);
    }

    private static IEnumerable<Programme.Image?> ImagesOf(FileDifference difference) => new[] { difference.Here, difference.File }.Select(record => record switch
    {
        Programme.Speaker speaker => speaker.Portrait,
        RecapEdition edition => edition.Facts.Picture,
        _ => null,
    });

    /// <param name="asked">What a choice was made about that was not done.</param>
    private async Task<IActionResult> ShowAsync(int at, DifferenceView? asked, CancellationToken cancellation)
    {
        var listed = _all.Where(difference => !difference.IsNewFile).ToList();
        Pages = Math.Max(1, (listed.Count + PageSize - 1) / PageSize);
        At = Math.Clamp(at, 1, Pages);
        var shown = new List<DifferenceView>();
        foreach (var difference in listed.Skip((At - 1) * PageSize).Take(PageSize))
        {
            var view = await ViewAsync(difference, cancellation);
            shown.Add(difference.Name == asked?.Difference.Name ? view with { Complaint = Complaint } : view);
        }

        Shown = shown;
        return Page();
    }

    private async Task<DifferenceView> ViewAsync(FileDifference difference, CancellationToken cancellation)
    {
        var edition = difference.Name.Edition;
        if (difference.Kind is not null && !_programmes.ContainsKey(edition))
        {
            _programmes[edition] = await editing.FindAsync(edition, cancellation);
        }

        return _forms.View(difference, _programmes.GetValueOrDefault(edition));
    }
}
