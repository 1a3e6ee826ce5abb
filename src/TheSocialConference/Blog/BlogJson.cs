using System.Text.Json.Serialization;

namespace TheSocialConference.Blog;

/// <summary>How the parts of a post are read and written as JSON, made at build.</summary>
[JsonSerializable(typeof(PostContent))]
[JsonSerializable(typeof(PageContent))]
[JsonSerializable(typeof(PostSource))]
[JsonSerializable(typeof(RenderedBody))]
[JsonSerializable(typeof(Heading))]
internal sealed partial class BlogJson : JsonSerializerContext;
