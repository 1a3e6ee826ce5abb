using System.Globalization;

namespace TheSocialConference.Localisation;

/// <summary>
/// Every text of the interface, Dutch and English side by side, so that neither can be missing. The parts of this class hold the words
/// of one subject each.
/// </summary>
public sealed partial class Words(Language language)
{
    public static readonly Words Dutch = new(Language.Dutch);
    public static readonly Words English = new(Language.English);

    public Language Language { get; } = language;

    public static Words In(Language language) => language.IsDutch ? Dutch : English;

    /// <summary>"donderdag 13 februari 2014".</summary>
    public string LongDate(DateOnly day) => day.ToString("dddd d MMMM yyyy", Language.Culture);

    /// <summary>"13 februari 2014".</summary>
    public string Date(DateOnly day) => day.ToString("d MMMM yyyy", Language.Culture);

    /// <summary>"do 13 februari 2014".</summary>
    public string ShortDate(DateOnly day) => day.ToString("ddd d MMMM yyyy", Language.Culture);

    /// <summary>24-hour clock: "09:30".</summary>
    public string Time(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private string Say(string nl, string en) => Language.IsDutch ? nl : en;
}
