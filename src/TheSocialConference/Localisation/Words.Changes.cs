using TheSocialConference.Programmes.Changes;

namespace TheSocialConference.Localisation;

/// <summary>Words of the page and the feed that tell what changed in a programme.</summary>
public sealed partial class Words
{
    public string Changes => Say("Wijzigingen", "Changes");
    public string ChangesIntro => Say("Wat er in het programma veranderde, het nieuwste bovenaan.", "What changed in the programme, newest first.");
    public string ChangesOf(string edition) => Say($"Wat er veranderde in het programma van {edition}.", $"What changed in the programme of {edition}.");
    public string FollowChanges => Say("Wijzigingen volgen (Atom)", "Follow the changes (Atom)");
    public string Release(int number) => Say($"Versie {number}", $"Version {number}");

    /// <summary>"Versie 7: Definitief programma".</summary>
    public string Release(int number, string? name) => name is null ? Release(number) : $"{Release(number)}: {name}";
    public string NothingChangedYet => Say("Sinds de publicatie is er niets veranderd.", "Nothing has changed since it was published.");
    public string NothingChangedYetMore => Say(
        "Wat er verschuift, vervalt of bij komt, staat hier.", "Whatever moves, is cancelled or is added is listed here.");
    public string OlderChanges => Say("Oudere wijzigingen", "Older changes");
    public string NewerChanges => Say("Nieuwere wijzigingen", "Newer changes");
    public string UpToRelease(int number) => Say($"tot en met versie {number}", $"up to version {number}");

    /// <summary>"13 februari 2014 om 14:05".</summary>
    public string DateAndTime(DateTimeOffset local) =>
        Say($"{Date(DateOnly.FromDateTime(local.DateTime))} om {Time(local.DateTime)}", $"{Date(DateOnly.FromDateTime(local.DateTime))} at {Time(local.DateTime)}");

    /// <summary>"Het programma is gepubliceerd, met 23 sessies, 21 sprekers, 4 thema’s en 4 podia."</summary>
    public string Published(PublishedCounts held)
    {
        string?[] parts =
        [
            Counted(held.Sessions),
            held.Speakers > 0 ? SpeakersCounted(held.Speakers) : null,
            held.Themes > 0 ? Counted(held.Themes, Say("1 thema", "1 theme"), Say("thema’s", "themes")) : null,
            held.Stages > 0 ? Counted(held.Stages, Say("1 podium", "1 stage"), Say("podia", "stages")) : null,
        ];
        return Say($"Het programma is gepubliceerd, met {Listed(parts.OfType<string>())}.", $"The programme was published, with {Listed(parts.OfType<string>())}.");
    }

    /// <summary>Each sentence of a release, the way visitors read it.</summary>
    public IReadOnlyList<Sentence> Told(VisitorNews news)
    {
        if (news.First is { } held)
        {
            return [Tell($"{Published(held)}", $"{Published(held)}")];
        }

        Sentence[] told =
        [
            .. news.Records.Select(Of),
            MoreChanges(news.MoreRecords),
            TextsOf(news),
            AlsoOf(news),
        ];
        return told.All(sentence => sentence.IsEmpty)
            ? [Tell($"Alleen kleine verbeteringen.", $"Minor corrections only.")]
            : [.. told.Where(sentence => !sentence.IsEmpty)];
    }

    /// <summary>What a release is in a few words, for lists of headlines: "1 vervallen, 2 verplaatst, 1 nieuw".</summary>
    public string Headline(VisitorNews news)
    {
        string?[] parts =
        [
            Few(news, happening => happening is Happening.Cancelled or Happening.TimeCancelled or Happening.Gone, Say("vervallen", "cancelled")),
            Few(news, happening => happening is Happening.Moved, Say("verplaatst", "moved")),
            Few(news, happening => happening is Happening.Added, Say("nieuw", "new")),
        ];
        return news.First is not null ? Say("het programma is gepubliceerd", "the programme was published")
            : news.MoreRecords > 0 ? Say($"{news.Records.Count + news.MoreRecords} wijzigingen", $"{news.Records.Count + news.MoreRecords} changes")
            : parts.OfType<string>().ToArray() is [_, ..] said ? string.Join(", ", said)
            : news.Records.Count > 0 ? Say("programma gewijzigd", "programme changed")
            : news.Texts.Count > 0 ? Say("teksten bijgewerkt", "texts updated")
            : Say("kleine verbeteringen", "minor corrections");
    }

    private static string? Few(VisitorNews news, Predicate<Happening> happened, string word) =>
        news.Records.Count(record => record.Happenings.Any(happening => happened(happening))) is > 0 and var count ? $"{count} {word}" : null;

    private Sentence MoreChanges(int count) => count switch
    {
        0 => Sentence.Nothing,
        1 => Tell($"En nog 1 wijziging.", $"And 1 more change."),
        _ => Tell($"En nog {count} wijzigingen.", $"And {count} more changes."),
    };

    private Sentence TextsOf(VisitorNews news)
    {
        if (news.Texts.Count == 0)
        {
            return Sentence.Nothing;
        }

        var more = news.MoreTexts > 0 ? Tell($"nog {news.MoreTexts}", $"{news.MoreTexts} more") : Sentence.Nothing;
        var names = Listed([.. news.Texts.Select(text => Tell($"{text}", $"{text}")), .. more.IsEmpty ? [] : new[] { more }]);
        return Tell($"Teksten bijgewerkt bij: {names}.", $"Texts updated for: {names}.");
    }

    private Sentence AlsoOf(VisitorNews news)
    {
        var also = Listed(news.Also.Select(Of));
        return also.Length == 0 ? Sentence.Nothing
            : news.Records.Count + news.Texts.Count == 0 ? Tell($"Aangepast: {also}.", $"Adjusted: {also}.")
            : Tell($"Verder aangepast: {also}.", $"Also adjusted: {also}.");
    }

    private string Of(Aside aside) => aside switch
    {
        Aside.Themes => Say("thema’s", "themes"),
        Aside.Speakers => Say("gegevens van sprekers", "details of speakers"),
        Aside.Order => Say("volgorde", "order"),
        Aside.Addresses => Say("adressen van pagina’s", "addresses of pages"),
        _ => Say("gegevens van het programma", "details of the programme"),
    };

    private static string Counted(int count, string one, string many) => count == 1 ? one : $"{count} {many}";

    private Sentence Tell(FormattableString nl, FormattableString en) => Sentence.Of(Language.IsDutch ? nl : en, Language);

    /// <summary>"Irene, Peter en Kitty", each in its own language.</summary>
    private Sentence Listed(Sentence[] names) => names switch
    {
        [] => Sentence.Nothing,
        [var only] => only,
        [.. var most, var last] => Sentence.Joined([Sentence.Joined(most, ", "), last], Say(" en ", " and ")),
    };
}
