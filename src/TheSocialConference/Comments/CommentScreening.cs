using TheSocialConference.Data;
using TheSocialConference.Markup;

namespace TheSocialConference.Comments;

/// <summary>Finds out what <see cref="Screening"/> judges by.</summary>
public sealed class CommentScreening(CommentFacts facts)
{
    /// <summary>An organiser who is signed in answers for it by name.</summary>
    public static readonly Circumstances OfOrganiser = new(IsTrusted: true, false, false, false, FromNetwork: 0, LinkCount: 0, false, TimeSpan.MaxValue);

    /// <param name="writer">Null for a new one.</param>
    /// <param name="except">The comment itself, when it is changed.</param>
    public Circumstances Look(VisitorText text, int? writer, bool isTrapFilled, TimeSpan age, int? except = null)
    {
        string[] domains = [.. text.Links.Select(CommentText.DomainOf).OfType<string>().Distinct(StringComparer.Ordinal)];
        var (isTrusted, isBanned, isElsewhere, leadsToRejected) = facts.AroundOf(writer, CommentText.HashOf(text.Plain), domains, except);
        return new(isTrusted, isBanned, isElsewhere, leadsToRejected, FromNetwork: 0, text.Links.Count, isTrapFilled, age);
    }
}
