using TheSocialConference.Programmes;
using TheSocialConference.Web;

namespace TheSocialConference.Publication;

/// <summary>What the owner decided about the site in the browser: one row; what is null is as the settings of the program say.</summary>
public sealed class SiteProfile
{
    public const int OnlyId = 1;
    public const int MostCommentDays = 3650;

    public int Id { get; private init; } = OnlyId;

    /// <summary>Whether example editions are shown.</summary>
    public bool? ExampleDay { get; private set; }

    /// <summary>What the site is called.</summary>
    public string? Name { get; private set => field = Guard.TextOrNull(value, SiteSettings.SiteNameMaxLength); }

    /// <summary>An e-mail address or an https address.</summary>
    public string? Contact { get; private set => field = Guard.TextOrNull(value, SiteSettings.ContactMaxLength); }

    /// <summary>For how many days after it came out a post takes comments; null for ever.</summary>
    public int? CommentDays { get; private set => field = value is null or (> 0 and <= MostCommentDays) ? value : throw new ArgumentException($"1 to {MostCommentDays} days.", nameof(value)); }

    public void ShowExamples(bool show) => ExampleDay = show;

    public void TakeComments(int? days) => CommentDays = days;

    public void Call(string? name, string? contact) => (Name, Contact) = (name, contact);
}

/// <summary>The same as a value, for whoever only reads it.</summary>
public sealed record SiteChoices(bool? ExampleDay, string? Name, string? Contact, int? CommentDays = null)
{
    public static readonly SiteChoices None = new(null, null, null);
}
