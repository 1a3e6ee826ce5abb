namespace TheSocialConference.Programmes.Changes;

/// <summary>What a release means for visitors: what they act on told one by one, texts and the rest in passing. Small, whatever the programme: it is kept in memory.</summary>
/// <param name="First">Of the first release, and only of that: what it held.</param>
/// <param name="Records">By what matters most; no more than <see cref="MostRecords"/>.</param>
/// <param name="MoreRecords">How many there are beyond those.</param>
/// <param name="Texts">Of what only texts changed; no more than <see cref="MostTexts"/>.</param>
/// <param name="Also">What else changed, without saying how.</param>
public sealed record VisitorNews(
    PublishedCounts? First, ValueList<RecordNews> Records, int MoreRecords, ValueList<Subject> Texts, int MoreTexts, ValueList<Aside> Also)
{
    public const int MostRecords = 40;
    public const int MostTexts = 12;

    /// <param name="before">Null for the first release.</param>
    public static VisitorNews Of(Programme? before, Programme after) => before is null
        ? new(PublishedCounts.Of(after), [], 0, [], 0, [])
        : Of(ProgrammeNews.Between(before, after));

    private static VisitorNews Of(ProgrammeNews news)
    {
        List<(RecordNews Record, int Rank)> records = [];
        List<Subject> texts = [];
        SortedSet<Aside> also = [];
        foreach (var record in news.Records)
        {
            Happening[] told = [.. record.Happenings.Where(happening => IsTold(happening, record.About.Kind))];
            if (told.Length > 0)
            {
                records.Add((new(record.About, [.. told, .. record.Happenings.OfType<Happening.TextsChanged>()], []), told.Min(Rank)));
            }
            else if (record.Happenings.OfType<Happening.TextsChanged>().Any())
            {
                texts.Add(record.About);
            }

            also.UnionWith(record.Happenings.Except(told).Select(happening => AsideOf(happening, record.About.Kind)).OfType<Aside>());
        }

        return new(
            null,
            [.. records.OrderBy(told => told.Rank).Take(MostRecords).Select(told => told.Record)], Math.Max(0, records.Count - MostRecords),
            [.. texts.Take(MostTexts)], Math.Max(0, texts.Count - MostTexts),
            [.. also]);
    }

    private static bool IsTold(Happening happening, RecordKind kind) => happening switch
    {
        Happening.TextsChanged or Happening.FactsChanged or Happening.AddressChanged or Happening.ThemeChanged or Happening.SpeakersReordered
            or Happening.Reordered or Happening.Announced { Text: null } => false,
        Happening.Added or Happening.Gone => kind is not (RecordKind.Theme or RecordKind.Speaker), // who speaks, the sessions tell
        Happening.Renamed => kind is not RecordKind.Theme,
        _ => true,
    };

    private static Aside? AsideOf(Happening happening, RecordKind kind) => (happening, kind) switch
    {
        (Happening.TextsChanged, _) => null,
        (Happening.AddressChanged, _) => Aside.Addresses,
        (Happening.Reordered or Happening.SpeakersReordered, _) => Aside.Order,
        (Happening.ThemeChanged, _) or (_, RecordKind.Theme) => Aside.Themes,
        (_, RecordKind.Speaker) => Aside.Speakers,
        _ => Aside.Facts,
    };

    /// <summary>Whoever was coming for it reads first that it is off; then what is somewhere else, and then what is new.</summary>
    private static int Rank(Happening happening) => happening switch
    {
        Happening.DatesChanged or Happening.VenueChanged or Happening.Announced => 0,
        Happening.Cancelled or Happening.TimeCancelled or Happening.Gone => 1,
        Happening.OnAgain or Happening.TimeOnAgain => 2,
        Happening.Moved or Happening.Unscheduled or Happening.RepeatDropped => 3,
        Happening.Scheduled or Happening.Repeated => 4,
        Happening.Added => 5,
        _ => 6,
    };
}

/// <summary>What changed besides, where visitors need no more than to know of it.</summary>
public enum Aside
{
    Themes,
    Speakers,
    Order,
    Addresses,
    Facts,
}
