using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TheSocialConference.Pictures;

namespace TheSocialConference.Markup;

/// <summary>What was found out about a piece of a text before it is written, kept on that piece.</summary>
internal static class Marks
{
    extension(MarkdownObject piece)
    {
        /// <summary>Id of a heading or paragraph that can be linked to.</summary>
        public string? Anchor
        {
            get => (string?)piece.GetData("anchor");
            set => piece.SetData("anchor", value!);
        }
    }

    extension(Inline inline)
    {
        /// <summary>BCP 47 tag of an emphasis or a link in another language than the text.</summary>
        public string? Language
        {
            get => (string?)inline.GetData("language");
            set => inline.SetData("language", value!);
        }

        /// <summary>Checked address of a link; a link without one is written as its text.</summary>
        public string? Address
        {
            get => (string?)inline.GetData("address");
            set => inline.SetData("address", value!);
        }

        /// <summary>What a link to a session or speaker is about.</summary>
        public Subject? Subject
        {
            get => (Subject?)inline.GetData("subject");
            set => inline.SetData("subject", value!);
        }

        /// <summary>The picture of an image that stands alone in its paragraph.</summary>
        public Picture? Picture
        {
            get => (Picture?)inline.GetData("picture");
            set => inline.SetData("picture", value!);
        }
    }
}

/// <summary>What a passage is about: a session or a speaker.</summary>
internal sealed record Subject(string? SessionCode, string? SpeakerSlug);
