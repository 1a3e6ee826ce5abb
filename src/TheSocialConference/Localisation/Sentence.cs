using System.Globalization;
using System.Text.RegularExpressions;
using TheSocialConference.Programmes;
using TheSocialConference.Programmes.Changes;

namespace TheSocialConference.Localisation;

/// <summary>A sentence that names things by names of their own, which may be in another language than the sentence, and may lead somewhere.</summary>
public sealed partial record Sentence(ValueList<Sentence.Part> Parts)
{
    public static readonly Sentence Nothing = new([]);

    /// <param name="Lang">BCP 47 tag of a name; null for the words of the sentence itself.</param>
    /// <param name="About">What the name is of, or null.</param>
    public readonly record struct Part(string Text, string? Lang = null, Subject? About = null);

    public bool IsEmpty => Parts.Count == 0;

    /// <param name="said">What it holds: a <see cref="Subject"/>, a <see cref="Spoken"/>, another sentence, or plain text and numbers.</param>
    public static Sentence Of(FormattableString said, Language language)
    {
        var parts = Holes().Split(said.Format).SelectMany((piece, i) => i % 2 == 0 // what stands between the holes, and then the number in each
            ? [new(piece)]
            : Said(said.GetArgument(int.Parse(piece, CultureInfo.InvariantCulture)), language));
        return new([.. parts.Where(part => part.Text.Length > 0)]);
    }

    /// <summary>One after the other.</summary>
    public static Sentence Joined(IEnumerable<Sentence> sentences, string between) => new(
        [.. sentences.Where(sentence => !sentence.IsEmpty).SelectMany((sentence, i) => i == 0 ? sentence.Parts : [new(between), .. sentence.Parts])]);

    /// <summary>As plain text.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));

    private static ValueList<Part> Said(object? argument, Language language) => argument switch
    {
        Sentence sentence => sentence.Parts,
        Subject subject => [new(subject.In(language).Text, subject.In(language).Lang, subject)],
        Spoken name => [new(name.Text, name.Lang)],
        _ => [new(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "")],
    };

    [GeneratedRegex(@"\{(\d+)\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Holes();
}
