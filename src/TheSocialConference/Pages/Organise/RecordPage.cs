using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Markup;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>
/// The editor of one record, whatever it is. What was typed is never lost: a form with a fault comes back as it was sent, and a save of
/// something that changed in the meantime shows both versions.
/// </summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes, MultipartBodyLengthLimit = MostBytes, ValueCountLimit = MostValues)]
public abstract partial class RecordPage : OrganisePage
{
    /// <summary>In the address of a record that is not there yet; no record can be called so.</summary>
    public const string New = "~new";

    /// <summary>Of a form: the longest text there is, with each of its signs as long as a form can write it, and some to spare.</summary>
    protected const int MostBytes = 4 * 1024 * 1024;

    protected const int MostValues = 1024;

    public IReadOnlyList<FormSection> Sections { get; protected set; } = [];

    public IReadOnlyList<FormPart> Parts => [.. Sections.SelectMany(section => section.Parts)];

    public FormValues Values { get; protected set; } = new();

    public Complaints Complaints { get; } = new();

    /// <summary>What the record was when the form was filled: goes along in it.</summary>
    public string Was { get; private set; } = "";

    /// <summary>When somebody else changed the record since; otherwise null.</summary>
    public FormMerge? Merge { get; private set; }

    /// <summary>The record as it is now, beside <see cref="Merge"/>.</summary>
    public FormValues Theirs { get; private set; } = new();

    /// <summary>Who made <see cref="Theirs"/>, in words, or null when that is not known.</summary>
    public string? TheirsBy { get; private set; }

    /// <summary>What organisers should know before it is saved; it can be saved all the same.</summary>
    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>Whether texts are shown as visitors will see them.</summary>
    public bool IsPreview { get; private set; }

    public bool IsNew { get; protected set; }

    /// <summary>What the record is, for the log.</summary>
    public (SubjectKind Kind, string Key) Subject { get; protected set; }

    /// <summary>What was done to it, newest first.</summary>
    public IReadOnlyList<Deed> History { get; private set; } = [];

    /// <summary>Where the list of such records is.</summary>
    public string ListAddress { get; protected set; } = "";

    /// <summary>The page that visitors see, or null.</summary>
    public string? PublicPage { get; protected set; }

    /// <summary>What happens to it when it is removed, in words.</summary>
    public virtual string RemoveHint => Words.RemoveHint;

    public virtual bool CanBeRemoved => !IsNew;

    /// <summary>The number of the deed whose version the form is filled with, or null.</summary>
    public long? Version { get; private set; }

    /// <summary>Finds the record and says what is asked about it.</summary>
    /// <returns>What the form is filled with and what is in the database, both null when there is no such record.</returns>
    protected abstract Task<(FormValues? Fill, FormValues? Stored)> FindAsync(CancellationToken cancellation);

    /// <summary>Within one transaction: gives the record as it is to the judge, and stores what that makes of it, unless it refuses.</summary>
    /// <returns>The address to go on to, or null when nothing was stored.</returns>
    protected abstract Task<string?> StoreAsync(CancellationToken cancellation);

    /// <summary>Takes the record away.</summary>
    /// <returns>Null, or why that cannot be.</returns>
    protected abstract Task<string?> RemoveAsync(CancellationToken cancellation);

    /// <summary>A version from the log as the form shows it, or null.</summary>
    protected abstract FormValues? Read(string json);

    protected abstract Task<IReadOnlyList<Deed>> HistoryAsync(CancellationToken cancellation);

    public async Task<IActionResult> OnGetAsync(long? version, CancellationToken cancellation)
    {
        var (fill, stored) = await FindAsync(cancellation);
        if (fill is null)
        {
            return NotFound();
        }

        (Values, Was) = (fill, FormMerge.Remember(Parts, stored ?? new()));
        History = await HistoryAsync(cancellation);
        if (version is { } number && History.FirstOrDefault(deed => deed.Number == number) is { Content: { } content } && (content.After ?? content.Before) is { } json && Read(json) is { } then)
        {
            (Values, Version) = (then, number);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var (fill, stored) = await FindAsync(cancellation);
        if (fill is null)
        {
            return NotFound();
        }

        (Values, Was) = (FormValues.Posted(Request.Form, Parts), Request.Form["Was"].ToString());
        KeepFixed(fill);
        History = await HistoryAsync(cancellation);
        IsPreview = Request.Form["Do"] == "preview";
        await UploadAsync(cancellation);
        foreach (var part in IsPreview || Request.Form["Do"] == "upload" ? [] : Parts)
        {
            part.Judge(Values, Complaints, Words);
        }

        if (IsPreview)
        {
            await PreviewAsync(cancellation);
        }

        var isUploadAlone = Request.Form["Do"] == "upload" || (Added is not null && UploadField?.Kind == FieldKind.Upload);
        if (!IsPreview && !isUploadAlone && !Complaints.Any && await StoredAsync(cancellation) is { } next)
        {
            return Redirect(next);
        }

        return Page();
    }

    /// <summary>One field as visitors will see it, for whoever is typing in it: a piece of HTML, and nothing is stored.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellation)
    {
        var (fill, _) = await FindAsync(cancellation);
        if (fill is null || Parts.OfType<Field>().FirstOrDefault(field => field.IsMarkdown && field.Name == Request.Form["Field"]) is not { } field)
        {
            return NotFound();
        }

        Values = FormValues.Posted(Request.Form, Parts);
        return await PreviewOfAsync(field, cancellation);
    }

    /// <summary>Makes ready what a preview of the whole record shows besides its fields.</summary>
    protected virtual Task PreviewAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>What is typed in this field, as visitors will see it.</summary>
    protected virtual Task<IActionResult> PreviewOfAsync(Field field, CancellationToken cancellation) =>
        Task.FromResult<IActionResult>(Content(EditorMarkdown.Html(Values[field.Name]), "text/html; charset=utf-8"));

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        var (fill, stored) = await FindAsync(cancellation);
        if (fill is null || !CanBeRemoved)
        {
            return NotFound();
        }

        if (await RemoveAsync(cancellation) is not { } refusal)
        {
            return Redirect($"{ListAddress}?done=removed");
        }

        (Values, Was) = (fill, FormMerge.Remember(Parts, stored ?? new()));
        History = await HistoryAsync(cancellation);
        Complaints.Add("", refusal);
        return Page();
    }

    private async Task<string?> StoredAsync(CancellationToken cancellation)
    {
        try
        {
            return await StoreAsync(cancellation);
        }
        catch (OutsideLimitsException)
        {
            Complaints.Add("", Words.OutsideYourLimits);
            return null;
        }
        catch (Exception fault) when (StorageFaults.IsOne(fault))
        {
            StorageFaults.Admit(HttpContext, fault);
            Complaints.Add("", Words.NotStored);
            return null;
        }
    }
}
