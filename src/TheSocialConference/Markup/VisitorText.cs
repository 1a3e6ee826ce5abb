namespace TheSocialConference.Markup;

/// <summary>What a visitor's text becomes.</summary>
/// <param name="Source">As it is stored: line ends alike, no space around it.</param>
/// <param name="Html">Safe to write out; empty when it is refused.</param>
/// <param name="Plain">The words alone.</param>
/// <param name="Links">Where its links lead, in order.</param>
/// <param name="Fault">Why it is refused, or null.</param>
public sealed record VisitorText(string Source, string Html, string Plain, IReadOnlyList<string> Links, VisitorFault? Fault)
{
    internal static VisitorText Refused(string source, VisitorFault fault) => new(source, "", "", [], fault);
}

/// <param name="Line">From 1; 0 when it is about the whole.</param>
public sealed record VisitorFault(VisitorSlip Slip, int Line = 0);

/// <summary>Why a visitor's text is refused.</summary>
public enum VisitorSlip
{
    /// <summary>There is nothing in it that can be seen.</summary>
    Empty,
    TooLong,
    TooManyLines,

    /// <summary>List bullets and quotation marks at the head of a line.</summary>
    TooManyMarkers,

    /// <summary>Stars, underscores, tildes, brackets and backticks: the time that emphasis and links take grows with the square of them.</summary>
    TooManyMarks,

    /// <summary>A control character, one that turns the direction of the text, or half a character.</summary>
    InvisibleSign,

    /// <summary>Accents on accents.</summary>
    PiledUp,
    TooManyLinks,

    /// <summary><c>[name]: address</c>: little text can make much of them.</summary>
    Definition,
    TooDeep,
    TooMuchHtml,
}
