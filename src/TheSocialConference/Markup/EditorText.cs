using TheSocialConference.Blog;
using TheSocialConference.Pictures;

namespace TheSocialConference.Markup;

/// <summary>What an editor's text stands among: whom and what it may refer to.</summary>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="SessionAddress">From a session's code to <c>~/2014/sessions/KEYNT1-internal-social</c>, or null when there is none.</param>
/// <param name="SpeakerAddress">From a speaker's slug to <c>~/speakers/jacob-morgan</c>, or null when there is none.</param>
/// <param name="Picture">From the name of a file beside the text to its picture, or null when there is no such file.</param>
public sealed record EditorContext(
    string Language,
    Func<string, string?> SessionAddress,
    Func<string, string?> SpeakerAddress,
    Func<string, Picture?> Picture);

/// <summary>What an editor's text becomes.</summary>
/// <param name="Mentions">In the order of the text.</param>
/// <param name="Faults">In the order of the text; when there is one, the rest is not to be stored.</param>
public sealed record EditorText(RenderedBody Body, IReadOnlyList<Mention> Mentions, IReadOnlyList<MarkdownFault> Faults);
