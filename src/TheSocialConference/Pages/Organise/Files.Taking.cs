using TheSocialConference.Blog;
using TheSocialConference.Markup;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps;

namespace TheSocialConference.Pages.Organise;

public sealed partial class FilesModel
{
    /// <returns>Null, or why nothing was done.</returns>
    private async Task<string?> DoAsync(DifferenceView view, CancellationToken cancellation)
    {
        try
        {
            return Request.Form["Do"].ToString() switch
            {
                "here" => await choices.KeepAsync(view.Difference, view.Title, Me, cancellation) ? null : Words.FilesChanged,
                "file" => await TakeAsync(view, null, cancellation),
                "mix" when view.IsOnBoth => await MixAsync(view, cancellation),
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
        var refusal = view.Difference.Name.Kind switch
        {
            SubjectKind.Speaker => await TakeSpeakerAsync(view.Difference, mixed, complaints, cancellation),
            SubjectKind.Post => await TakePostAsync(view.Difference, mixed, complaints, cancellation),
            SubjectKind.Page => await TakePageAsync(view.Difference, mixed, complaints, cancellation),
            _ => await TakeRecordAsync(view, mixed, complaints, cancellation),
        };
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

    private async Task<string?> TakePostAsync(FileDifference difference, FormValues? mixed, Complaints complaints, CancellationToken cancellation)
    {
        if (difference.File is not PostContent file)
        {
            return await posts.RemoveAsync(difference.Name.Key, Me, cancellation) ? null : Words.Translated;
        }

        var isStale = false;
        Add(await posts.ChangeAsync(file.Slug, post =>
        {
            isStale = post != difference.Here as PostContent;
            var changed = isStale ? post : _texts.Mixed(post, file, mixed, complaints);
            return complaints.Any ? post : changed;
        }, Me, cancellation), complaints);
        return isStale ? Words.FilesChanged : null;
    }

    private async Task<string?> TakePageAsync(FileDifference difference, FormValues? mixed, Complaints complaints, CancellationToken cancellation)
    {
        if (difference.File is not PageContent file)
        {
            await pages.RemoveAsync((PageContent)difference.Here!, Me, cancellation);
            return null;
        }

        var isStale = false;
        Add(await pages.ChangeAsync(file.Address, file.EditionSlug, file.Language, page =>
        {
            isStale = page != difference.Here as PageContent;
            return isStale ? page : TextForms.Mixed(page, file, mixed);
        }, Me, cancellation), complaints);
        return isStale ? Words.FilesChanged : null;
    }

    private void Add(IReadOnlyList<MarkdownFault> faults, Complaints complaints)
    {
        foreach (var fault in faults)
        {
            complaints.Add("Body", Words.Of(fault));
        }
    }
}
