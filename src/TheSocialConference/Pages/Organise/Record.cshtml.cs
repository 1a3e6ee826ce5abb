using System.Text.Json;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

/// <summary>A theme, a stage, a session or a slot of an edition, or the facts of the edition itself.</summary>
[UploadLimit]
[RequestSizeLimit(PictureUpload.MostBytes)]
[RequestFormLimits(ValueLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes, MultipartBodyLengthLimit = PictureUpload.MostBytes, MemoryBufferThreshold = GivenPicture.MaxBytes + 1, ValueCountLimit = MostValues)]
[RequestTimeout(PictureUpload.Milliseconds)]
public sealed class RecordModel(ConferenceDb db, ProgrammeEditing editing, PictureEditing pictures) : RecordPage
{
    protected override PictureEditing? Pictures => pictures;

    private Programme _programme = null!;
    private ProgrammeForm _form = null!;
    private string _key = "";

    public Programme Programme => _programme;

    /// <summary>The session that is edited, when it is one.</summary>
    public Programme.Session? Session => _form.Kind == RecordKind.Session ? _programme.SessionBy(_key) : null;

    public override bool CanBeRemoved => !IsNew && _form.Kind != RecordKind.Edition;

    protected override async Task<(FormValues? Fill, FormValues? Stored)> FindAsync(CancellationToken cancellation)
    {
        var (edition, kind, key) = (RouteData.Values["edition"] as string, RouteData.Values["kind"] as string ?? RecordKinds.Facts, RouteData.Values["key"] as string ?? "");
        if (RecordKinds.Of(kind) is not { } of || await editing.FindAsync(edition!, cancellation) is not { } programme)
        {
            return (null, null);
        }

        _programme = programme;
        _form = await FormAsync(of, cancellation);
        IsNew = key == New;
        _key = IsNew ? "" : key;
        Sections = _form.Sections(programme, of == RecordKind.Edition ? programme.Edition.Slug : _key);
        Subject = (Enum.Parse<SubjectKind>(of.ToString()), of == RecordKind.Edition ? programme.Edition.Slug : _key);
        ListAddress = Links.OrganiseRecords(programme.Edition.Slug, kind);
        var stored = IsNew ? null : _form.Write(programme, _key);
        Title = stored is null ? Words.NewRecord(of) : TitleOf(programme, of);
        PublicPage = PublicPageOf(of);
        return IsNew ? (_form.Fresh(programme, Request.Query), null) : (stored, stored);
    }

    protected override async Task<string?> StoreAsync(CancellationToken cancellation)
    {
        string? next = null;
        try
        {
            await editing.ChangeAsync(_programme.Edition.Slug, programme => Change(programme, ref next), Me, cancellation);
        }
        catch (ArgumentException broken)
        {
            Complaints.Add("", Words.DoesNotFit(broken.Message));
            next = null;
        }

        return next;
    }

    private Programme Change(Programme programme, ref string? next)
    {
        var key = IsNew ? _form.KeyOf(programme, Values) : _key;
        if (key.Length == 0 && _form.Kind != RecordKind.Edition)
        {
            Complaints.Add("Slug", Words.FieldNoSlug);
            return programme;
        }

        var stored = _form.Write(programme, key);
        next = $"{Links.OrganiseRecord(programme.Edition.Slug, RecordKinds.Name(_form.Kind), key)}?done=saved";
        if (stored is not null && IsNew)
        {
            // Sent twice, it is the same record; something else by that name is not.
            if (_form.Read(programme.Without(_form.Kind, key), key, Values, Complaints).Find(_form.Kind, key) != programme.Find(_form.Kind, key))
            {
                ComplainThatItIsThere();
                next = null;
            }

            return programme;
        }

        if (Judge(stored) is not { } values)
        {
            next = null;
            return programme;
        }

        var changed = _form.Read(programme, key, values, Complaints);
        if (Complaints.Any || !Confirmed(NewConflicts(programme, changed)))
        {
            next = null;
            return programme;
        }

        return changed;
    }

    /// <summary>In words, those that the change brings about: what it only gives another name was there already.</summary>
    private string[] NewConflicts(Programme before, Programme after)
    {
        var known = Conflicts.In(before).Select(conflict => Words.Of(conflict, after with { Slots = before.Slots })).ToHashSet();
        return Complaints.Any ? [] : [.. Conflicts.In(after).Where(conflict => conflict.Slots.Count > 0).Select(conflict => Words.Of(conflict, after)).Where(conflict => !known.Contains(conflict))];
    }

    protected override async Task<string?> RemoveAsync(CancellationToken cancellation)
    {
        try
        {
            await editing.ChangeAsync(_programme.Edition.Slug, programme => programme.Without(_form.Kind, _key), Me, cancellation);
            return null;
        }
        catch (ArgumentException)
        {
            return Words.StillInUse;
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
            return _form.Write(_programme.With(_form.Kind, json), _key);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null; // written by a version of the program that knew other fields
        }
    }

    protected override async Task<IReadOnlyList<Deed>> HistoryAsync(CancellationToken cancellation) =>
        IsNew ? [] : await db.HistoryAsync(Subject.Kind, Subject.Key, _programme.Edition.Slug, cancellation);

    private async Task<ProgrammeForm> FormAsync(RecordKind kind, CancellationToken cancellation) => kind switch
    {
        RecordKind.Theme => new ThemeForm(Words),
        RecordKind.Stage => new StageForm(Words),
        RecordKind.Slot => new SlotForm(Words, Request.Query.ContainsKey("break")),
        RecordKind.Session => new SessionForm(Words, [.. (await db.Speakers.OrderBy(speaker => speaker.SortName).Select(speaker => new { speaker.Slug, speaker.Name }).ToListAsync(cancellation)).Select(speaker => new Choice(speaker.Slug, speaker.Name))]),
        _ => new EditionForm(Words, await PictureChoice.ListAsync(db, Words, [_programme.Edition.Picture], cancellation)),
    };

    private string TitleOf(Programme programme, RecordKind kind) => kind switch
    {
        RecordKind.Theme => programme.ThemeBy(_key)!.Name.In(Language).Text,
        RecordKind.Stage => programme.StageBy(_key)!.Name.In(Language).Text,
        RecordKind.Session => programme.SessionBy(_key)!.Title,
        RecordKind.Slot when programme.SlotBy(Guid.Parse(_key)) is { } slot => $"{programme.TitleOf(slot)}, {Words.Time(slot.Start, slot.End)}",
        _ => programme.Edition.Name,
    };

    private string? PublicPageOf(RecordKind kind) => kind switch
    {
        _ when IsNew => null,
        RecordKind.Theme => _programme.ThemeBy(_key) is { } theme ? Links.Theme(_programme, theme) : null,
        RecordKind.Stage => _programme.StageBy(_key) is { } stage ? Links.Stage(_programme, stage) : null,
        RecordKind.Session => _programme.SessionBy(_key) is { } session ? Links.Session(_programme, session) : null,
        RecordKind.Edition => Links.Edition(_programme),
        _ => null,
    };
}
