using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Markup;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;

namespace TheSocialConference.Pages.Organise;

/// <summary>
/// The editor of one record, whatever it is. What was typed is never lost: a form with a fault comes back as it was sent, and a save of
/// something that changed in the meantime shows both versions.
/// </summary>
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(ValueLengthLimit = MostBytes, BufferBodyLengthLimit = MostBytes, ValueCountLimit = MostValues)]
public abstract class RecordPage : OrganisePage
{
    /// <summary>In the address of a record that is not there yet; no record can be called so.</summary>
    public const string New = "~new";

    /// <summary>Of a form: the longest text there is, with each of its signs as long as a form can write it, and some to spare.</summary>
    private const int MostBytes = 4 * 1024 * 1024;

    private const int MostValues = 1024;

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
        foreach (var part in IsPreview ? [] : Parts)
        {
            part.Judge(Values, Complaints, Words);
        }

        if (IsPreview)
        {
            await PreviewAsync(cancellation);
        }

        if (!IsPreview && !Complaints.Any && await StoredAsync(cancellation) is { } next)
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
    }

    /// <summary>Brings what was typed together with the record as it is now, within the transaction of the save.</summary>
    /// <param name="stored">Null when it is not there.</param>
    /// <returns>What to store, or null: the form then shows why not.</returns>
    protected FormValues? Judge(FormValues? stored, Func<string?> by)
    {
        if (stored is null && !IsNew)
        {
            Complaints.Add("", Words.RemovedMeanwhile);
            return null;
        }

        if (IsNew)
        {
            return Values;
        }

        var merge = FormMerge.Of(Parts, Was, stored!, Values, Choices(stored!));
        if (Complaints.Any)
        {
            return null;
        }

        if (merge.Open.Count + merge.Taken.Count == 0)
        {
            return merge.Values;
        }

        (Merge, Theirs, TheirsBy, Values) = (merge, stored!, by(), merge.Values);
        Was = FormMerge.Remember(Parts, Theirs);
        return null;
    }

    /// <summary>Something by the name of the new record is there already, and is not what is filled in.</summary>
    protected void ComplainThatItIsThere() => Complaints.Add(Parts.Any(part => part.Name == "Slug") ? "Slug" : "", Words.ThereAlready);

    /// <summary>Whether to go on with what organisers should know about; if not, the form shows it and asks.</summary>
    protected bool Confirmed(IReadOnlyList<string> warnings)
    {
        if (warnings.Count == 0 || Request.Form["Confirmed"] == ConfirmationOf(warnings))
        {
            return true;
        }

        Warnings = warnings;
        return false;
    }

    /// <summary>Agreeing with some warnings is not agreeing with others.</summary>
    public static string ConfirmationOf(IReadOnlyList<string> warnings) => Secret.Hash(string.Join('\n', warnings))[..16];

    /// <summary>What was chosen where both changed the same; a part that is still open is complained about.</summary>
    private Dictionary<string, string> Choices(FormValues stored)
    {
        var choices = new Dictionary<string, string>();
        foreach (var name in Request.Form["Open"].OfType<string>())
        {
            if (Parts.FirstOrDefault(part => part.Name == name) is not { } part || part.TextOf(stored) == part.TextOf(Values))
            {
                continue;
            }

            var choice = Request.Form[$"Choice.{name}"].ToString();
            if (choice is FormMerge.Theirs or FormMerge.Mine)
            {
                choices[name] = choice;
            }
            else
            {
                Complaints.Add($"Choice.{name}", Words.ChooseAVersion);
                Theirs = stored;
            }
        }

        return choices;
    }

    /// <summary>Parts for which a choice is asked: those both changed, or those of which some are still not chosen.</summary>
    public IReadOnlyList<FormPart> OpenParts => Merge?.Open
        ?? (Complaints.All.Any(complaint => complaint.Field.StartsWith("Choice.", StringComparison.Ordinal)) ? [.. Parts.Where(part => Request.Form["Open"].Contains(part.Name))] : []);

    /// <summary>Whether this was chosen in the form as it was sent.</summary>
    public bool IsChosen(string name, string version) => Request.HasFormContentType && Request.Form[name] == version && Merge is null;

    private void KeepFixed(FormValues fill)
    {
        foreach (var field in Parts.OfType<Field>().Where(field => field.IsFixed))
        {
            field.Copy(fill, Values);
        }
    }
}
