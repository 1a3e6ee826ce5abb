using System.Globalization;
using TheSocialConference.Markup;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps;

internal sealed partial class RecapMap
{
    public const string DayForm = "yyyy-MM-dd";

    private static readonly string[] TimeForms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];

    private static readonly string[] InstantForms =
        ["yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    /// <summary>Takes the slug as the name of this record.</summary>
    public string DefineSlug(NameKind kind) => Define(kind, "slug", NeedSlug("slug"));

    public string Define(NameKind kind, string key, string name)
    {
        if (Node.Find(key)?.Value is { } value)
        {
            Reading.Define(kind, name, value, At(key));
        }

        return name;
    }

    /// <summary>The slug or code of another record; that it is there is checked when all files are read.</summary>
    public string? Reference(NameKind kind, string key) => Find(key) is { } value ? Refer(kind, value, At(key)) : null;

    public ValueList<string> References(NameKind kind, string key)
    {
        var names = new OrderedDictionary<string, YamlNode>();
        foreach (var (node, at) in Items(key))
        {
            var name = Refer(kind, node, at);
            if (name is not null && !names.TryAdd(name, node))
            {
                Reading.Fault(node, at, $"{RecapFaults.Quote(name)} again", "each one once");
            }
        }

        return [.. names.Keys];
    }

    /// <summary>Slugs this record had before.</summary>
    public ValueList<string> Formerly(NameKind kind)
    {
        var slugs = new List<string>();
        foreach (var (node, at) in Items("formerly"))
        {
            if (SlugOf(node, at) is { } slug)
            {
                slugs.Add(slug);
                Reading.Define(kind, slug, node, at, isFormer: true);
            }
        }

        return [.. slugs];
    }

    public string NeedSlug(string key) => Need(key, "a slug") is { } value ? SlugOf(value, At(key)) ?? Faulty : Faulty;

    public string? Slug(string key) => Find(key) is { } value ? SlugOf(value, At(key)) : null;

    public bool Flag(string key) => Find(key) switch
    {
        null or YamlScalar { IsPlain: true, Value: "false" } => false,
        YamlScalar { IsPlain: true, Value: "true" } => true,
        var other => Wrong(other, key, "true or false", false),
    };

    public int? Whole(string key, int min, int max) => Find(key) switch
    {
        null => null,
        YamlScalar scalar when int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max => number,
        var other => Wrong<int?>(other, key, $"a whole number from {min} to {max}", null),
    };

    public int NeedWhole(string key, int min, int max) => Need(key, $"a whole number from {min} to {max}") is null ? min : Whole(key, min, max) ?? min;

    public DateOnly? Day(string key) => Find(key) switch
    {
        null => null,
        YamlScalar scalar when DateOnly.TryParseExact(scalar.Value, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && IsInReach(day.Year) => day,
        var other => Wrong<DateOnly?>(other, key, "a day that exists, as 2014-02-13", null),
    };

    public DateOnly NeedDay(string key) => Need(key, "a day, as 2014-02-13") is null ? default : Day(key) ?? default;

    /// <summary>A wall time of the edition that its clocks show exactly once.</summary>
    public DateTime? LocalTime(string key)
    {
        if (Need(key, "a local time, as 2014-02-13 09:30") is not { } value)
        {
            return null;
        }

        return value is YamlScalar scalar && DateTime.TryParseExact(scalar.Value, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && IsInReach(time.Year) && time.Second == 0
            ? Once(time, value, key)
            : Wrong<DateTime?>(value, key, "a local time that exists, as 2014-02-13 09:30", null);
    }

    /// <summary>A day, a local time, or a time with its distance from UTC.</summary>
    public DateTimeOffset NeedInstant(string key)
    {
        if (Need(key, "a day or a time, as 2014-02-13 or 2014-02-13 09:30") is not { } value)
        {
            return default;
        }

        var text = (value as YamlScalar)?.Value;
        if (DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsInReach(day.Year))
        {
            return Context.StartOf(day);
        }

        if (DateTime.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && IsInReach(time.Year))
        {
            return Once(time, value, key) is { } local ? new(local, Context.Zone.GetUtcOffset(local)) : default;
        }

        return DateTimeOffset.TryParseExact(text, InstantForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            && IsInReach(instant.Year)
            ? instant
            : Wrong(value, key, "a day or a time that exists, as 2014-02-13 or 2014-02-13 09:30", default(DateTimeOffset));
    }

    public string? Url(string key) => Find(key) switch
    {
        null => null,
        YamlScalar scalar when SafeUrl.Allows(scalar.Value) => scalar.Value,
        var other => Wrong<string?>(other, key, "an address that begins with https://, http://, mailto: or /", null),
    };

    public string NeedUrl(string key) => Need(key, "an address that begins with https://") is null ? Faulty : Url(key) ?? Faulty;

    public string? Language(string key) => Find(key) switch
    {
        null => null,
        YamlScalar scalar when Guard.IsLanguage(scalar.Value) && scalar.Value.Split('-')[0].Length <= 3 => scalar.Value,
        var other => Wrong<string?>(other, key, "a language tag, as nl, en or pt-BR", null),
    };

    public string NeedLanguage(string key) => Need(key, "a language tag, as nl or en") is null ? Faulty : Language(key) ?? Faulty;

    /// <summary>At the ends of the calendar there is no day before or after to count with.</summary>
    private static bool IsInReach(int year) => year is > 1 and < 9999;

    private DateTime? Once(DateTime time, YamlNode value, string key)
    {
        var zone = Context.Zone;
        return zone.IsInvalidTime(time)
            ? Wrong<DateTime?>(value, key, $"a time that exists: the clocks of {zone.Id} skip this hour", null)
            : zone.IsAmbiguousTime(time)
                ? Wrong<DateTime?>(value, key, $"a time that comes once: the clocks of {zone.Id} show this hour twice", null)
                : time;
    }

    private string? Refer(NameKind kind, YamlNode value, string at)
    {
        if (value is not YamlScalar { IsNothing: false } scalar)
        {
            Reading.Fault(value, at, RecapReading.Describe(value), kind switch
            {
                NameKind.Session => "the code of a session",
                NameKind.Quoted => "the slug of a speaker",
                _ => $"the slug of a {kind}".ToLowerInvariant(),
            });
            return null;
        }

        Reading.Refer(kind, scalar.Value, value, at);
        return scalar.Value;
    }

    private string? SlugOf(YamlNode value, string at)
    {
        if (value is YamlScalar scalar && Guard.IsSlug(scalar.Value))
        {
            return scalar.Value;
        }

        Reading.Fault(value, at, RecapReading.Describe(value), $"1 to {Guard.SlugMaxLength} small letters, digits and dashes, no dash at either end");
        return null;
    }

    private T Wrong<T>(YamlNode value, string key, string expected, T otherwise)
    {
        Reading.Fault(value, At(key), RecapReading.Describe(value), expected);
        return otherwise;
    }
}
