using TheSocialConference.Programmes;
using TheSocialConference.Programmes.Changes;
using Value = TheSocialConference.Programmes.Programme;

namespace TheSocialConference.Localisation;

/// <summary>What changed in a record field by field, with what it was and what it is: for organisers.</summary>
public sealed partial class Words
{
    /// <param name="Label">What people call the field.</param>
    /// <param name="Before">Line by line, each with its language where it has one of its own; none when it was empty.</param>
    public sealed record FieldInWords(string Label, ValueList<Spoken> Before, ValueList<Spoken> After);

    /// <summary>What changed in a record that was there before and after; nothing for any other.</summary>
    public IReadOnlyList<FieldInWords> Fields(RecordChange change, ProgrammeNews news)
    {
        var (was, present) = (Record(change, news.Before), Record(change, news.After));
        return [.. change.Fields.Select(field => new FieldInWords(
            Field(change.Kind, field.Name), Lines(field.Name, was, field.Before, news.Before), Lines(field.Name, present, field.After, news.After)))];
    }

    private static object? Record(RecordChange change, Programme programme) => change.Kind switch
    {
        RecordKind.Edition => programme.Edition,
        RecordKind.Theme => programme.ThemeBy(change.Key),
        RecordKind.Stage => programme.StageBy(change.Key),
        RecordKind.Speaker => programme.SpeakerBy(change.Key),
        RecordKind.Session => programme.SessionBy(change.Key),
        _ => Guid.TryParse(change.Key, out var id) ? programme.SlotBy(id) : null,
    };

    /// <param name="text">As the change has it; what of a record is text, is this.</param>
    private ValueList<Spoken> Lines(string field, object? record, string? text, Programme programme)
    {
        var value = record?.GetType().GetProperty(field)?.GetValue(record);
        return (field, value) switch
        {
            (_, null) when text is null => [],
            (_, null) or (nameof(Value.Session.Slug), _) => [Own(text!)],
            (nameof(Value.Session.Theme), string slug) => [programme.ThemeBy(slug)!.Name.In(Language)],
            (nameof(Value.Session.Speakers), ValueList<string> slugs) => [.. slugs.Select(slug => Own(programme.SpeakerBy(slug)!.Name))],
            (nameof(Value.Slot.Stages), ValueList<string> slugs) => slugs.Count == 0 ? [Own(AllStages)] : [.. slugs.Select(slug => programme.StageBy(slug)!.Name.In(Language))],
            (nameof(Value.Slot.SessionCode), string code) => [Own(programme.SessionBy(code)!.Title)],
            (nameof(Value.EditionFacts.DayStartsAt), int hour) => [Own($"{hour:00}:00")],
            (_, Value.Cancellation off) => [.. Both(off.Reason), .. off.Replacement is { } code ? [Own($"{ReplacedBy}: {programme.SessionBy(code)?.Title ?? code}")] : Array.Empty<Spoken>()],
            (_, Value.Image image) => image.Alt is { } alt ? [.. Both(alt)] : [Own(Decorative)],
            (_, Value.Venue venue) => [.. new[] { venue.Name, venue.Address, venue.City, venue.Country, venue.Url }.OfType<string>().Select(Own)],
            (_, Value.StatedCounts counts) => [.. new[] { counts.Sessions, counts.Stages, counts.Attendees, counts.Recorded }.OfType<LocalText>().SelectMany(Both)],
            (_, LocalText both) => [.. Both(both)],
            (_, ValueList<LocalText> texts) => [.. texts.SelectMany(Both)],
            (_, ValueList<Value.Quote> quotes) => [.. quotes.Select(quote => new Spoken(
                $"“{quote.Text}”{(quote.Speaker is { } slug ? $" — {programme.SpeakerBy(slug)?.Name ?? slug}" : "")}", quote.Language))],
            (_, ValueList<Value.Link> links) => [.. links.Select(link => Own($"{Link(link.Kind)}: {link.Label} <{link.Url}>"))],
            _ => [Own(Plain(value))],
        };
    }

    private string Plain(object value) => value switch
    {
        bool yes => yes ? Say("ja", "yes") : Say("nee", "no"),
        DateOnly day => LongDate(day),
        DateTime moment => $"{LongDate(DateOnly.FromDateTime(moment))}, {Time(moment)}",
        TimeSpan duration => Minutes(duration),
        SessionKind kind => Kind(kind),
        TitleSource.Official => Say("officiële titel", "official title"),
        TitleSource.Heading => TitleFromHeading,
        TitleSource.Label => Say("eigen omschrijving", "label of our own"),
        Source.Stated => Say("vermeld", "stated"),
        Source.Implied => Implied,
        Shape shape => Of(shape),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
    };

    private string Of(Shape shape) => shape switch
    {
        Shape.Circle => Say("cirkel", "circle"),
        Shape.Square => Say("vierkant", "square"),
        Shape.Triangle => Say("driehoek", "triangle"),
        Shape.Diamond => Say("ruit", "diamond"),
        Shape.Hexagon => Say("zeshoek", "hexagon"),
        Shape.Cross => Say("kruis", "cross"),
        Shape.Star => Say("ster", "star"),
        _ => "ring",
    };

    private Spoken Own(string text) => new(text, Language.Code);

    private static IEnumerable<Spoken> Both(LocalText text) => new[] { (text.Nl, "nl"), (text.En, "en") }
        .Where(version => version.Item1 is not null).Select(version => new Spoken(version.Item1!, version.Item2));
}
