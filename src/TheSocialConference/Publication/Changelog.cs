using System.Collections.Concurrent;
using TheSocialConference.Data;
using TheSocialConference.Programmes;
using TheSocialConference.Programmes.Changes;

namespace TheSocialConference.Publication;

/// <summary>
/// What the releases of an edition changed. Old programmes are read when somebody first asks what they changed, two at a time, and only what
/// was told of them is kept.
/// </summary>
public sealed class Changelog(DataFolder folder)
{
    public const int MostOnAPage = 30;

    /// <summary>What is told of so many releases is kept; a site that has more tells some of them anew.</summary>
    private const int MostKept = 2000;

    private readonly ConcurrentDictionary<(string Edition, int Number, DateTimeOffset At, DateTimeOffset? After), VisitorNews> _told = new();

    /// <param name="newest">Up to where visitors see the edition now.</param>
    /// <param name="upTo">The number of the first release on the page.</param>
    public Page Read(ProgrammeRelease newest, int upTo)
    {
        using var stored = new StoredReleases(folder);
        var headings = stored.Headings(newest.EditionSlug, Math.Min(upTo, newest.Number), MostOnAPage + 1);
        var programmes = new TwoAtATime(stored, newest);
        return new(
            [.. headings.Take(MostOnAPage).Select((heading, i) => new Entry(
                heading.Number, heading.At, heading.Name, heading.Note, News(programmes, heading, headings.ElementAtOrDefault(i + 1))))],
            headings.ElementAtOrDefault(MostOnAPage)?.Number,
            upTo < newest.Number ? Math.Min(upTo + MostOnAPage, newest.Number) : null);
    }

    private VisitorNews News(TwoAtATime programmes, StoredReleases.Heading heading, StoredReleases.Heading? before)
    {
        var key = (programmes.Edition, heading.Number, heading.At, before?.At);
        if (_told.TryGetValue(key, out var news))
        {
            return news;
        }

        if (_told.Count >= MostKept)
        {
            _told.Clear();
        }

        var present = programmes.Number(heading.Number); // first: it is the one that was read for the release above
        return _told[key] = VisitorNews.Of(before is null ? null : programmes.Number(before.Number), present);
    }

    /// <param name="Older">The first release of the page after this one, or null.</param>
    /// <param name="Newer">The first release of the page before this one, or null.</param>
    public sealed record Page(IReadOnlyList<Entry> Entries, int? Older, int? Newer);

    public sealed record Entry(int Number, DateTimeOffset At, string? Name, string? Note, VisitorNews News);

    /// <summary>The programmes of neighbouring releases, newest first: what came before one is what the next is about.</summary>
    private sealed class TwoAtATime(StoredReleases stored, ProgrammeRelease newest)
    {
        private (int Number, Programme Programme) _older = (newest.Number, newest.Programme);

        public string Edition => newest.EditionSlug;

        public Programme Number(int number) => (number == newest.Number ? newest.Programme : null)
            ?? (number == _older.Number ? _older.Programme : (_older = (number, stored.Programme(Edition, number))).Programme);
    }
}
