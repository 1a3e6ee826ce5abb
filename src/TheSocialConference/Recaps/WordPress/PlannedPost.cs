using System.Globalization;
using TheSocialConference.Blog;
using TheSocialConference.Localisation;
using TheSocialConference.Markup;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.WordPress;

/// <summary>A post of the file, with what becomes of it.</summary>
internal sealed class PlannedPost(WordPressItem item, string site)
{
    private static readonly (bool Headings, bool Emphasis)[] Attempts = [(true, true), (true, false), (false, false)];

    private readonly List<WordPressNote> _notes = [];

    public WordPressItem Item { get; } = item;

    public string Origin { get; } = $"{site}/?p={item.Id}";

    /// <summary>That it came earlier, or null.</summary>
    public ImportedPost? Known { get; set; }

    public WordPressOutcome Outcome { get; private set; } = WordPressOutcome.Added;

    public string Slug { get; set; } = "";

    public PostContent? Content { get; private set; }

    public EditorText? Text { get; private set; }

    public PlannedComments? Comments { get; set; }

    public WordPressItemReport Report => new(
        Item.Line, TitleOf(Item), Outcome == WordPressOutcome.LeftOut ? null : Slug, Outcome, Comments?.InOrder.Count ?? 0, [.. _notes, .. Comments?.Notes ?? []]);

    /// <summary>Words alone, as a title has them.</summary>
    public static string TitleOf(WordPressItem item) => WordPressHtml.TextOf(item["title"]).ReplaceLineEndings(" ");

    public void LeaveOut(WordPressNoteKind why, string what = "", int count = 1)
    {
        (Outcome, Comments) = (WordPressOutcome.LeftOut, null);
        _notes.Add(new(why, what, count));
    }

    public void Keep(ImportedPost known) => (Known, Outcome, Slug) = (known, WordPressOutcome.Known, known.PostSlug);

    public void Note(WordPressNoteKind kind, string what = "") => _notes.Add(new(kind, what));

    /// <summary>Writes it as an editor would have.</summary>
    /// <param name="author">As they are known there.</param>
    /// <param name="render">What the site makes of a text.</param>
    public async Task WriteAsync(string author, string language, Words words, WordPressAddresses addresses, Func<PostContent, Task<EditorText>> render, DateTimeOffset now)
    {
        var title = TitleOf(Item) is { Length: > 0 } given ? Short(given, Post.TitleMaxLength, WordPressNoteKind.TitleShortened) : Untitled(words);
        var signed = Short(author.Length == 0 ? words.Editors : author, Post.AuthorMaxLength, WordPressNoteKind.AuthorShortened);
        var summary = WordPressHtml.TextOf(Item["excerpt:encoded"]) is { Length: > 0 } excerpt ? Short(excerpt, Post.SummaryMaxLength, WordPressNoteKind.SummaryShortened) : null;
        var content = new PostContent(Slug, title, signed, language, summary, null, null, null, DateOf(now), "", StateOf());
        var body = WordPressHtml.Read(Item["content:encoded"], maxTags: 20_000);
        if (body is not null)
        {
            foreach (var (headings, emphasis) in Attempts)
            {
                var writer = new MarkdownOfHtml(addresses.DestinationOf, words, headings, emphasis);
                content = content with { Body = Fitting(writer.Write(body)) };
                Text = await render(content);
                if (Text.Faults.Count == 0 && MarkdownOfHtml.SignsIn(VisitorHtml.PlainText(Text.Body.Html)) == writer.Signs)
                {
                    Take(content, writer.Notes, headings, emphasis);
                    return;
                }
            }
        }

        var literally = MarkdownOfHtml.Literally(WordPressHtml.TextOf(Item["content:encoded"]).ReplaceLineEndings("\n"));
        content = content with { Body = Fitting(string.Join("\n\n", literally.Split('\n', StringSplitOptions.RemoveEmptyEntries)) + "\n") };
        Text = await render(content);
        if (literally.Length > Post.BodyMaxLength)
        {
            LeaveOut(WordPressNoteKind.TooLong, count: literally.Length);
        }
        else if (Text.Faults is [var fault, ..])
        {
            LeaveOut(WordPressNoteKind.Unshowable, words.Found(fault));
        }
        else
        {
            Take(content, [new(WordPressNoteKind.AsPlainText)], headings: true, emphasis: true);
        }
    }

    /// <summary>One that is too long is refused as one long line, which costs nothing.</summary>
    private static string Fitting(string body) => body.Length <= Post.BodyMaxLength ? body : new('x', Post.BodyMaxLength + 1);

    private void Take(PostContent content, IReadOnlyList<WordPressNote> notes, bool headings, bool emphasis)
    {
        Content = content;
        _notes.AddRange(notes);
        if (!emphasis)
        {
            Note(WordPressNoteKind.EmphasisDropped);
        }

        if (!headings)
        {
            Note(WordPressNoteKind.HeadingsAsText);
        }
    }

    private string Untitled(Words words)
    {
        Note(WordPressNoteKind.WithoutTitle);
        return words.Untitled;
    }

    private string Short(string text, int max, WordPressNoteKind note)
    {
        if (text.Length > max)
        {
            Note(note, text.Length > 300 ? Shortened.To(text, 300) : text);
        }

        return Shortened.To(text, max);
    }

    private DateTimeOffset DateOf(DateTimeOffset now)
    {
        if (WordPressDate.Of(Item["wp:post_date_gmt"], Item["wp:post_date"]) is { } date)
        {
            return date;
        }

        Note(WordPressNoteKind.WithoutDate);
        return now;
    }

    private PostState StateOf()
    {
        var status = Item["wp:status"].Trim();
        if (Item["wp:post_password"].Trim().Length > 0)
        {
            Note(WordPressNoteKind.Protected);
            return PostState.Draft;
        }

        switch (status)
        {
            case "publish" or "future":
                return PostState.Published;
            case "private":
                Note(WordPressNoteKind.Private);
                break;
            case not "draft":
                Note(WordPressNoteKind.OtherStatus, status.Length > 40 ? status[..40] : status);
                break;
        }

        return PostState.Draft;
    }

    /// <summary>What it would like to be called here.</summary>
    public string WantedSlug()
    {
        var name = Slugs.From(Uri.UnescapeDataString(Item["wp:post_name"]));
        return name.Length > 0 ? name
            : Slugs.From(TitleOf(Item)) is { Length: > 0 } titled ? titled
            : string.Create(CultureInfo.InvariantCulture, $"post-{Slugs.From(Item.Id)}").Trim('-');
    }
}
