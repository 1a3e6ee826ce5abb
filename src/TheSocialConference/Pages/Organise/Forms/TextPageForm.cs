using TheSocialConference.Blog;
using TheSocialConference.Localisation;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>A page of text: its address and language are what it is.</summary>
public sealed class TextPageForm(Words words) : RecordForm(words)
{
    public IReadOnlyList<FormSection> Sections(string language) =>
    [
        new(Words.FieldBody,
        [
            new Field("Title", Words.FieldTitle) { MaxLength = Post.TitleMaxLength, IsRequired = true, Lang = language },
            new Field("Body", Words.FieldBody, FieldKind.Text) { MaxLength = Post.BodyMaxLength, IsRequired = true, IsMarkdown = true, IsWholeText = true, Hint = Words.FieldBodyHint, Lang = language },
        ]),
    ];

    public static FormValues Write(PageContent page) => new() { ["Title"] = page.Title, ["Body"] = page.Body };

    /// <param name="page">As it is, or with nothing in it.</param>
    public static PageContent Read(FormValues values, PageContent page) =>
        page with { Title = values["Title"], Body = Write(page)["Body"] == values["Body"] ? page.Body : values["Body"] };
}
