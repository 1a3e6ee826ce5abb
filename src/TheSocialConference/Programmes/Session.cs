using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

/// <summary>A performance on the programme. It exists before it has a place in it.</summary>
public sealed class Session
{
    public const int CodeLength = 6;
    public const int TitleMaxLength = 200;
    public const int HowMaxLength = 300;

    private readonly List<SessionSpeaker> _speakers = [];

    private Session()
    {
    }

    internal Session(string code) => Code = code;

    public int Id { get; private set; }

    /// <summary>Six of <c>[0-9A-Z]</c>, unique for ever: its address survives every rename.</summary>
    public string Code
    {
        get => field!;
        private init => field = IsCode(value) ? value : throw new ArgumentException("A code is six digits and capitals.", nameof(value));
    }

    /// <summary>Readable end of the address; may be empty.</summary>
    public string Slug { get => field!; private set => field = value.Length == 0 ? value : Guard.Slug(value); }

    public string Title { get => field!; private set => field = Guard.Text(value, TitleMaxLength); }

    public TitleSource TitleSource { get; private set; }

    public SessionKind Kind { get; private set; }

    /// <summary>BCP 47 tag of what is spoken, or null.</summary>
    public string? Language { get; private set => field = value is null ? null : Guard.Language(value); }

    /// <summary>Size on the poster: 1 (headliner) to 3.</summary>
    public int Billing { get; private set => field = value is >= 1 and <= 3 ? value : throw new ArgumentOutOfRangeException(nameof(value)); }

    public Theme? Theme { get; private set; }

    public Source? ThemeSource { get; private set; }

    public IReadOnlyList<SessionSpeaker> Speakers => _speakers;

    public LocalText? How { get; private set => field = Guard.TextOrNull(value, HowMaxLength); }

    /// <summary>Markdown.</summary>
    public LocalText? Abstract { get; private set => field = Guard.TextOrNull(value, Guard.LongTextMaxLength); }

    public LocalText? Note { get; private set => field = Guard.TextOrNull(value, Guard.LongTextMaxLength); }

    public ValueList<LocalText> Points
    {
        get;
        private set => field = [.. value.Select(point => Guard.Text(point, Guard.LongTextMaxLength))];
    } = [];

    public ValueList<Programme.Quote> Quotes { get; private set; } = [];

    public ValueList<Programme.Link> Links { get; private set; } = [];

    /// <summary>Null while the session is on; afterwards says why it is off and what replaces it.</summary>
    public Programme.Cancellation? Cancellation { get; private set; }

    public int Position { get; private set; }

    public static bool IsCode(string value) =>
        value.Length == CodeLength && value.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));

    public Programme.Session AsValue() => new(
        Code, Slug, Title, TitleSource, Kind, Language, Billing, Theme?.Slug, ThemeSource,
        [.. _speakers.OrderBy(speaker => speaker.Position).Select(speaker => speaker.Speaker.Slug)],
        How, Abstract, Note, Points, Quotes, Links, Cancellation);

    internal void Revise(Programme.Session value, Theme? theme, IReadOnlyList<Speaker> speakers, int position)
    {
        (Slug, Title, TitleSource, Kind, Language, Billing) =
            (value.Slug, value.Title, value.TitleSource, value.Kind, value.Language, value.Billing);
        (Theme, ThemeSource) = (theme, theme is null ? null : value.ThemeSource ?? Source.Stated);
        (How, Abstract, Note, Points, Quotes, Links) = (value.How, value.Abstract, value.Note, value.Points, value.Quotes, value.Links);
        Position = position;
        Bill(speakers);
        Cancellation = value.Cancellation;
    }

    private void Bill(IReadOnlyList<Speaker> speakers)
    {
        _speakers.RemoveAll(billed => !speakers.Contains(billed.Speaker));
        foreach (var (position, speaker) in speakers.Index())
        {
            if (_speakers.Find(billed => billed.Speaker == speaker) is { } billed)
            {
                billed.Position = position;
            }
            else
            {
                _speakers.Add(new SessionSpeaker(speaker, position));
            }
        }
    }
}

/// <summary>A speaker's place on the bill of a session.</summary>
public sealed class SessionSpeaker
{
    private SessionSpeaker()
    {
    }

    internal SessionSpeaker(Speaker speaker, int position) => (Speaker, Position) = (speaker, position);

    public Speaker Speaker { get; private init; } = null!;

    public int Position { get; internal set; }
}
