using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps;

namespace TheSocialConference.Pages.Organise;

/// <summary>What the site and its files say differently, side by side, to take either or some of both.</summary>
public sealed class FilesModel(ConferenceDb db, FileDifferences differences, ProgrammeEditing editing, SpeakerEditing speakers, FileChoices choices) : OrganisePage
{
    private const int PageSize = 40;

    private readonly Dictionary<string, Programme?> _programmes = [];
    private IReadOnlyList<FileDifference> _all = [];
    private DifferenceForms _forms = null!;

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

    /// <returns>Null, or why nothing was done.</returns>
    private async Task<string?> DoAsync(DifferenceView view, CancellationToken cancellation)
    {
        try
        {
            return Request.Form["Do"].ToString() switch
            {
                "here" => await choices.KeepAsync(view.Difference, view.Title, Me, cancellation) ? null : Words.FilesChanged,
                "file" when view.CanTake => await TakeAsync(view, null, cancellation),
                "mix" when view.CanTake && view.IsOnBoth => await MixAsync(view, cancellation),
                _ => Words.FilesChooseAll,
            };
        }
        catch (OutsideLimitsException)
        {
            return Words.OutsideYourLimits;
        }
        catch (ArgumentException broken)
        {
            return view.Difference.File is null ? Words.FilesStillUsed : Words.DoesNotFit(broken.Message);
        }
    }

    private async Task<string?> MixAsync(DifferenceView view, CancellationToken cancellation)
    {
        var chosen = view.Differing.ToDictionary(part => part.Name, part => Request.Form[$"Choice.{part.Name}"].ToString());
        if (chosen.Values.Any(choice => choice is not (FormMerge.Theirs or FormMerge.Mine)))
        {
            return Words.FilesChooseAll;
        }

        return chosen.Values.All(choice => choice == FormMerge.Mine) ? await choices.KeepAsync(view.Difference, view.Title, Me, cancellation) ? null : Words.FilesChanged
            : await TakeAsync(view, chosen.Values.All(choice => choice == FormMerge.Theirs) ? null : FormMerge.Of(view.Parts, FormMerge.Remember(view.Parts, view.File), view.File, view.Here, chosen).Values, cancellation);
    }

    /// <param name="mixed">Some of both; null for all that the file says.</param>
    private async Task<string?> TakeAsync(DifferenceView view, FormValues? mixed, CancellationToken cancellation)
    {
        var complaints = new Complaints();
        var refusal = view.Difference.Name.Kind == SubjectKind.Speaker
            ? await TakeSpeakerAsync(view.Difference, mixed, complaints, cancellation)
            : await TakeRecordAsync(view, mixed, complaints, cancellation);
        if (refusal is not null || complaints.Any)
        {
            return refusal ?? string.Join(" ", complaints.All.Select(complaint => $"{FieldView.LabelOf(complaint.Field, view.Parts, Words)}: {complaint.Message}"));
        }

        await choices.SettleAsync(view.Difference.Name, cancellation);
        return null;
    }

    private async Task<string?> TakeRecordAsync(DifferenceView view, FormValues? mixed, Complaints complaints, CancellationToken cancellation)
    {
        var (difference, isStale) = (view.Difference, false);
        await editing.ChangeAsync(difference.Name.Edition, programme =>
        {
            isStale = !difference.IsHereIn(programme);
            var changed = isStale ? programme
                : mixed is null ? difference.TakenInto(programme)
                : _forms.Of(difference.Kind!.Value).Read(programme, difference.Name.Key, mixed, complaints);
            return complaints.Any ? programme : changed;
        }, Me, cancellation);
        if (!isStale && !complaints.Any && difference.Publish is { } publish)
        {
            var mode = mixed is null || mixed[DifferenceForms.Publish] == publish.File.ToString() ? publish.File : publish.Here;
            await editing.PublishAsAsync(difference.Name.Edition, mode, Me, cancellation);
        }

        return isStale ? Words.FilesChanged : null;
    }

    private async Task<string?> TakeSpeakerAsync(FileDifference difference, FormValues? mixed, Complaints complaints, CancellationToken cancellation)
    {
        if (difference.File is null)
        {
            return await speakers.RemoveAsync(difference.Name.Key, Me, cancellation) ? null : Words.SpeakerInUse;
        }

        var isStale = false;
        await speakers.ChangeAsync(difference.Name.Key, speaker =>
        {
            isStale = !Equals(speaker, difference.Here);
            var changed = isStale ? speaker : mixed is null ? (Programme.Speaker)difference.File : _forms.Speaker.Read(difference.Name.Key, mixed, complaints);
            return complaints.Any ? speaker : changed;
        }, Me, cancellation);
        return isStale ? Words.FilesChanged : null;
    }

    private async Task FindAsync(CancellationToken cancellation)
    {
        Title = Words.FilesTitle;
        _programmes.Clear();
        _all = [.. (await differences.AllAsync(cancellation)).OrderByDescending(difference => difference.IsOpen)];
        _forms = new(Words, Links, [.. (await db.Speakers.OrderBy(speaker => speaker.SortName).Select(speaker => new { speaker.Slug, speaker.Name }).ToListAsync(cancellation)).Select(speaker => new Choice(speaker.Slug, speaker.Name))], await PictureChoice.ListAsync(db, Words, _all.SelectMany(ImagesOf), cancellation));
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
