using System.Security.Cryptography;
using System.Text;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>
/// Brings together what somebody filled in with what the record has become since they opened it, part by part: nothing that either wrote is
/// overwritten unseen.
/// </summary>
public sealed class FormMerge
{
    /// <summary>The value of a choice between two versions that keeps the other's.</summary>
    public const string Theirs = "theirs";

    /// <summary>The value that keeps one's own.</summary>
    public const string Mine = "mine";

    private FormMerge(FormValues values, IReadOnlyList<FormPart> open, IReadOnlyList<FormPart> taken) => (Values, Open, Taken) = (values, open, taken);

    /// <summary>What the form becomes; one's own where it is still open.</summary>
    public FormValues Values { get; }

    /// <summary>Parts that both changed, each in another way.</summary>
    public IReadOnlyList<FormPart> Open { get; }

    /// <summary>Parts that only the other changed.</summary>
    public IReadOnlyList<FormPart> Taken { get; }

    /// <summary>Remembers in a form what the record was when it was filled: a short hash of each part.</summary>
    public static string Remember(IEnumerable<FormPart> parts, FormValues values) => string.Join(' ', parts.Select(part => $"{part.Name}:{Hash(part.TextOf(values))}"));

    /// <param name="was">What <see cref="Remember"/> gave when the form was filled.</param>
    /// <param name="theirs">The record as it is now.</param>
    /// <param name="choices">By the name of a part: <see cref="Theirs"/> or <see cref="Mine"/>, chosen in sight of both.</param>
    public static FormMerge Of(IReadOnlyList<FormPart> parts, string was, FormValues theirs, FormValues mine, IReadOnlyDictionary<string, string> choices)
    {
        var before = was.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).Where(part => part.Length == 2)
            .GroupBy(part => part[0]).ToDictionary(part => part.Key, part => part.First()[1]);
        var (merged, open, taken) = (new FormValues(), new List<FormPart>(), new List<FormPart>());
        foreach (var part in parts)
        {
            var (other, own, then) = (part.TextOf(theirs), part.TextOf(mine), before.GetValueOrDefault(part.Name));
            var (theyDid, iDid) = (Hash(other) != then, Hash(own) != then);
            var chosen = choices.GetValueOrDefault(part.Name);
            var takesTheirs = other == own || (theyDid ? !iDid : chosen == Theirs);
            part.Copy(takesTheirs ? theirs : mine, merged);
            if (other != own && theyDid)
            {
                (iDid ? open : taken).Add(part);
            }
        }

        return new(merged, open, taken);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
