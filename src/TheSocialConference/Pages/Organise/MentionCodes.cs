using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Localisation;

namespace TheSocialConference.Pages.Organise;

/// <summary>The sessions and speakers of an edition, with what a text mentions them by.</summary>
public sealed record MentionCodes(string Edition, IReadOnlyList<(string Code, string Title)> Sessions, IReadOnlyList<(string Slug, string Name)> Speakers)
{
    /// <param name="edition">The slug; those of the newest edition when it is null, an example only when there is no other.</param>
    public static async Task<MentionCodes?> OfAsync(ConferenceDb db, string? edition, CancellationToken cancellation)
    {
        var found = await db.Editions.AsNoTracking().Where(other => edition == null || other.Slug == edition).OrderBy(other => other.IsExample).ThenByDescending(other => other.FirstDay)
            .Select(other => new { other.Slug, other.Name }).FirstOrDefaultAsync(cancellation);
        if (found is null)
        {
            return null;
        }

        var sessions = await db.Editions.AsNoTracking().Where(other => other.Slug == found.Slug).SelectMany(other => other.Sessions).OrderBy(session => session.Title)
            .Select(session => new { session.Code, session.Title, Speakers = session.Speakers.Select(billed => new { billed.Speaker.Slug, billed.Speaker.Name, billed.Speaker.SortName }).ToList() }).ToListAsync(cancellation);
        return new(
            found.Name, [.. sessions.Select(session => (session.Code, session.Title))],
            [.. sessions.SelectMany(session => session.Speakers).Distinct().OrderBy(speaker => speaker.SortName, StringComparer.InvariantCultureIgnoreCase).Select(speaker => (speaker.Slug, speaker.Name))]);
    }

    /// <summary>What a text mentions and how, line by line.</summary>
    public static async Task<IReadOnlyList<string>> LinesAsync(ConferenceDb db, IReadOnlyList<Mention> mentions, Words words, CancellationToken cancellation)
    {
        string[] codes = [.. mentions.Select(mention => mention.SessionCode).OfType<string>().Distinct()];
        string[] slugs = [.. mentions.Select(mention => mention.SpeakerSlug).OfType<string>().Distinct()];
        var titles = await db.Editions.SelectMany(edition => edition.Sessions).Where(session => codes.Contains(session.Code)).ToDictionaryAsync(session => session.Code, session => session.Title, cancellation);
        var names = await db.Speakers.Where(speaker => slugs.Contains(speaker.Slug)).ToDictionaryAsync(speaker => speaker.Slug, speaker => speaker.Name, cancellation);
        return [.. mentions.Select(mention => words.LineOfMention(mention, mention.SessionCode is { } code ? titles.GetValueOrDefault(code, code) : names.GetValueOrDefault(mention.SpeakerSlug!, mention.SpeakerSlug!)))];
    }
}
