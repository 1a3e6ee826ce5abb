using System.Text.Json;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

[UploadLimit]
[RequestSizeLimit(PictureUpload.MostBytes)]
[RequestFormLimits(ValueLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes, MultipartBodyLengthLimit = PictureUpload.MostBytes, MemoryBufferThreshold = GivenPicture.MaxBytes + 1, ValueCountLimit = MostValues)]
[RequestTimeout(PictureUpload.Milliseconds)]
public sealed class SpeakerModel(ConferenceDb db, SpeakerEditing editing, PictureEditing pictures) : RecordPage
{
    private string _slug = "";

    private SpeakerForm Form { get; set; } = null!;

    protected override PictureEditing? Pictures => pictures;

    protected override async Task<(FormValues? Fill, FormValues? Stored)> FindAsync(CancellationToken cancellation)
    {
        var slug = (string)RouteData.Values["slug"]!;
        IsNew = slug == New;
        _slug = IsNew ? "" : slug;
        ListAddress = Links.OrganiseSpeakers;
        var known = IsNew ? null : await db.Speakers.AsNoTracking().SingleOrDefaultAsync(speaker => speaker.Slug == slug, cancellation);
        Form = new(Words, await PictureChoice.ListAsync(db, Words, [known?.Portrait], cancellation));
        Sections = Form.Sections(_slug);
        Subject = (SubjectKind.Speaker, _slug);
        if (IsNew)
        {
            Title = Words.NewRecord(RecordKind.Speaker);
            return (new(), null);
        }

        if (known is not { } speaker)
        {
            return (null, null);
        }

        (Title, PublicPage) = (speaker.Name, Links.Speaker(slug));
        var stored = Form.Write(speaker.AsValue());
        return (stored, stored);
    }

    protected override async Task<string?> StoreAsync(CancellationToken cancellation)
    {
        var slug = IsNew ? SpeakerForm.KeyOf(Values) : _slug;
        if (!Guard.IsSlug(slug))
        {
            Complaints.Add("Slug", Words.FieldNoSlug);
            return null;
        }

        var isStored = false;
        await editing.ChangeAsync(slug, speaker => Changed(speaker, values => Form.Read(slug, values, Complaints), Form.Write, out isStored), Me, cancellation);
        return isStored ? $"{Links.OrganiseSpeaker(slug)}?done=saved" : null;
    }

    public override string RemoveHint => Words.RemoveSpeakerHint;

    protected override async Task<string?> RemoveAsync(CancellationToken cancellation) =>
        await editing.RemoveAsync(_slug, Me, cancellation) ? null : Words.SpeakerInUse;

    protected override FormValues? Read(string json)
    {
        try
        {
            return Form.Write(ProgrammeRecords.Read<Programme.Speaker>(json));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    protected override async Task<IReadOnlyList<Deed>> HistoryAsync(CancellationToken cancellation) =>
        IsNew ? [] : await db.HistoryAsync(SubjectKind.Speaker, _slug, null, cancellation);
}
