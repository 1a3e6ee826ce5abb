using TheSocialConference.Programmes;

namespace TheSocialConference.Localisation;

/// <summary>Words around every page: header, footer, menu.</summary>
public sealed partial class Words
{
    public string SkipToContent => Say("Naar de inhoud", "Skip to content");
    public string MainMenu => Say("Hoofdmenu", "Main menu");
    public string Programme => Say("Programma", "Programme");
    public string Speakers => Say("Sprekers", "Speakers");
    public string Stages => Say("Podia", "Stages");
    public string Themes => Say("Thema’s", "Themes");
    public string Editions => Say("Edities", "Editions");
    public string Blog => "Blog";
    public string More => Say("Meer", "More");
    public string About => Say("Over deze site", "About this site");
    public string Privacy => "Privacy";
    public string Practical => Say("Praktisch", "Practical");
    public string Feed => Say("Nieuws volgen (Atom)", "Follow the news (Atom)");
    public string AboutThisEdition => Say("Over deze editie", "About this edition");
    public string AnnouncementLabel => Say("Mededeling", "Announcement");
    public string Announcement => Say("Mededeling:", "Announcement:");

    /// <summary>"donderdag 13 februari 2014", or the first and last day.</summary>
    public string Days(Programme.EditionFacts edition) => Days(edition.FirstDay, edition.LastDay);

    private string Days(DateOnly first, DateOnly last) => first == last
        ? LongDate(first)
        : Say($"{Date(first)} tot en met {Date(last)}", $"{Date(first)} to {Date(last)}");

    /// <summary>"Irene, Peter en Kitty".</summary>
    public string Listed(IEnumerable<string> names) => names.ToArray() switch
    {
        [] => "",
        [var only] => only,
        [.. var most, var last] => $"{string.Join(", ", most)} {Say("en", "and")} {last}",
    };
}
