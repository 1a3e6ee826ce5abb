using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Pictures;

namespace TheSocialConference.Pages.Organise;

/// <summary>One uploaded picture: what is to be seen on it, and where it is shown.</summary>
public sealed class PictureModel(ConferenceDb db, PictureEditing editing) : RecordPage
{
    private PictureForm Form => field ??= new(Words);

    public UploadedPicture Uploaded { get; private set; } = null!;

    public IReadOnlyList<PictureUse> Uses { get; private set; } = [];

    /// <summary>What shows it in a text.</summary>
    public string Line => LineOf(Uploaded, Words);

    public override string RemoveHint => Words.PictureRemoveHint;

    /// <summary>What shows a picture in a text.</summary>
    public static string LineOf(UploadedPicture picture, Words words) =>
        $"![{(picture.Alt?.In(words.Language).Text ?? words.PictureDescribe).Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)}]({picture.FileName})";

    protected override async Task<(FormValues? Fill, FormValues? Stored)> FindAsync(CancellationToken cancellation)
    {
        var name = (string)RouteData.Values["picture"]!;
        if (await db.UploadedPictures.AsNoTracking().Include(one => one.Picture).Present.SingleOrDefaultAsync(one => one.Name == name, cancellation) is not { } uploaded)
        {
            return (null, null);
        }

        (Uploaded, Uses) = (uploaded, (await PictureUses.FindAsync(db, cancellation)).Of(uploaded));
        (Sections, Subject, ListAddress, Title) = (Form.Sections, (SubjectKind.Picture, name), Links.OrganisePictures, uploaded.Alt?.In(Language).Text ?? Words.PictureTitle);
        var stored = PictureForm.Write(PictureDescription.Of(uploaded));
        return (stored, stored);
    }

    protected override async Task<string?> StoreAsync(CancellationToken cancellation)
    {
        var isStored = false;
        await editing.DescribeAsync(Uploaded.Name, picture => Changed(picture, values => Form.Read(values, Complaints), PictureForm.Write, out isStored), Me, cancellation);
        return isStored ? $"{Links.OrganisePicture(Uploaded.Name)}?done=saved" : null;
    }

    protected override async Task<string?> RemoveAsync(CancellationToken cancellation)
    {
        try
        {
            return await editing.RemoveAsync(Uploaded.Name, Me, cancellation) is { Count: > 0 } uses ? Words.PictureInUse(uses) : null;
        }
        catch (OutsideLimitsException)
        {
            return Words.OutsideYourLimits;
        }
    }

    protected override FormValues? Read(string json)
    {
        try
        {
            return PictureForm.Write(PictureDescription.Read(json));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    protected override Task<IReadOnlyList<Deed>> HistoryAsync(CancellationToken cancellation) => db.HistoryAsync(SubjectKind.Picture, Uploaded.Name, null, cancellation);
}
