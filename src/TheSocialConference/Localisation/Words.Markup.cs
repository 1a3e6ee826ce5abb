using System.Globalization;

namespace TheSocialConference.Localisation;

/// <summary>Words inside editors' texts.</summary>
public sealed partial class Words
{
    /// <summary>Name of the list of footnotes.</summary>
    public string Notes => Say("Noten", "Notes");

    /// <param name="place">From 1: a text can refer to one note in several places.</param>
    public string BackToText(int place)
    {
        var back = Say("Terug naar de tekst", "Back to the text");
        return place == 1 ? back : Numbered($"{back}, {Say("plaats", "place")}", place);
    }

    public string NoteNumber(int number) => Numbered(Say("Noot", "Note"), number);

    public string TableNumber(int number) => Numbered(Say("Tabel", "Table"), number);

    private static string Numbered(string word, int number) => string.Create(CultureInfo.InvariantCulture, $"{word} {number}");
}
