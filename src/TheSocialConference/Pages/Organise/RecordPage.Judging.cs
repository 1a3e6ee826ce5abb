using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;

namespace TheSocialConference.Pages.Organise;

/// <summary>Whether what was sent can be stored as it is: what changed meanwhile, what is there already, and what has to be agreed to first.</summary>
public abstract partial class RecordPage
{
    /// <summary>Brings what was typed together with the record as it is now, within the transaction of the save.</summary>
    /// <param name="stored">Null when it is not there.</param>
    /// <returns>What to store, or null: the form then shows why not.</returns>
    protected FormValues? Judge(FormValues? stored)
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

        (Merge, Theirs, TheirsBy, Values) = (merge, stored!, LastBy, merge.Values);
        Was = FormMerge.Remember(Parts, Theirs);
        return null;
    }

    /// <summary>
    /// What a record becomes by the form, or what it is when it cannot be stored. A new one that was sent twice is the same record; something
    /// else by its name is not.
    /// </summary>
    /// <param name="stored">The record as it is now; null when it is not there.</param>
    /// <param name="read">The form as a record; what cannot be is complained about.</param>
    /// <param name="warnings">What has to be agreed to first.</param>
    /// <param name="isStored">Whether the form is as good as stored.</param>
    protected T? Changed<T>(T? stored, Func<FormValues, T> read, Func<T, FormValues> write, out bool isStored, Func<T, IReadOnlyList<string>>? warnings = null)
        where T : class
    {
        isStored = false;
        if (stored is not null && IsNew)
        {
            isStored = read(Values).Equals(stored);
            if (!isStored)
            {
                ComplainThatItIsThere();
            }

            return stored;
        }

        if (Judge(stored is null ? null : write(stored)) is not { } values)
        {
            return stored;
        }

        var record = read(values);
        isStored = !Complaints.Any && Confirmed(warnings?.Invoke(record) ?? []);
        return isStored ? record : stored;
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

    private string? LastBy => History is [{ Content.By: { } by }, ..] ? Words.DoneBy(by) : null;

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
                (Theirs, TheirsBy) = (stored, LastBy);
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
