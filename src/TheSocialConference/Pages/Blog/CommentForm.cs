using System.Globalization;
using System.Text;
using TheSocialConference.Background;
using TheSocialConference.Comments;
using TheSocialConference.Localisation;
using TheSocialConference.Markup;

namespace TheSocialConference.Pages.Blog;

/// <summary>A comment as it is typed.</summary>
public sealed class CommentForm
{
    /// <summary>Of what is sent: what is too long is to come back with the reason, and not to be cut.</summary>
    internal const int MostBytes = 512 * 1024;

    public string? Name { get; set; }

    /// <summary>To be told of answers; empty for who does not want that.</summary>
    public string? Email { get; set; }

    public string? Text { get; set; }

    public bool Remember { get; set; }

    public string? Ticket { get; set; }

    /// <summary>Nobody sees this field, so nobody fills it in.</summary>
    public string? Colour { get; set; }

    internal bool IsTrapFilled => !string.IsNullOrEmpty(Colour);

    /// <summary>By the id of the field; what is about the whole has none.</summary>
    internal Dictionary<string, string> Complaints { get; } = [];

    /// <summary>What the text becomes, once it was checked and nothing was wrong.</summary>
    internal VisitorText? Rendered { get; private set; }

    /// <param name="mailIsOffered">Otherwise an address is not looked at.</param>
    internal void Check(Words words, bool mailIsOffered)
    {
        Name = OnOneLine(Name);
        if (Name.Length is 0 or > Comment.NameMaxLength)
        {
            Complaints["name"] = words.NameRefused(Comment.NameMaxLength);
        }
        else if (!Name.EnumerateRunes().Any(Rune.IsLetterOrDigit) || Name.Any(IsUnseen) || !IsWhole(Name) || VisitorLimits.IsPiledUp(Name))
        {
            Complaints["name"] = words.NameUnreadable;
        }

        Email = mailIsOffered && OnOneLine(Email) is { Length: > 0 } email ? email : null;
        if (Email is not null && !Mail.IsAddress(Email))
        {
            Complaints["email"] = words.NoEmailAddress;
        }

        CheckText(words);
    }

    internal void CheckText(Words words)
    {
        Rendered = VisitorMarkdown.Render(Text ?? "");
        if (Rendered.Fault is { } fault)
        {
            Complaints["text"] = words.CommentRefused(fault);
        }
    }

    private static string OnOneLine(string? text)
    {
        var line = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return IsWhole(line) ? line.Normalize(NormalizationForm.FormC) : line;
    }

    /// <summary>Without halves of characters and what is none: those have no normal form.</summary>
    private static bool IsWhole(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar && rune.Value != 0xFFFE);

    /// <summary>What holds letters together or apart is part of many names.</summary>
    private static bool IsUnseen(char c) => c is not ('\u200C' or '\u200D') && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
