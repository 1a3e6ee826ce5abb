using System.Text;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Data;
using TheSocialConference.Programmes;

namespace TheSocialConference.Organisers;

/// <summary>Finds where the database names somebody, and takes it away where that is no text that people wrote to be read.</summary>
internal static class ErasedTraces
{
    /// <summary>Of what the log keeps beside its deeds: all that is about them or names them, and their name at what they did.</summary>
    /// <param name="isAbout">The deeds that were done to them.</param>
    /// <param name="organiser">Whose own deeds these are, or null.</param>
    public static async Task EraseDeedsAsync(this ConferenceDb db, Traces traces, Func<Deed, bool> isAbout, int? organiser, CancellationToken cancellation)
    {
        foreach (var deed in await CandidatesAsync(db, traces, organiser, cancellation))
        {
            var about = isAbout(deed);
            if (about && deed.Kind == SubjectKind.Speaker)
            {
                deed.EraseKey();
            }

            if (deed.Content is not { } content)
            {
                continue;
            }

            if (about || traces.AreIn(content.Title) || traces.AreIn(content.Before) || traces.AreIn(content.After))
            {
                db.Remove(content);
            }
            else if (organiser is not null && (deed.OrganiserId == organiser || traces.AreIn(content.By)))
            {
                content.EraseBy();
            }
        }

        await db.SaveErasedDeedsAsync(cancellation);
    }

    /// <summary>Mails to them, and about them.</summary>
    public static async Task EraseMailsAsync(this ConferenceDb db, Traces traces, CancellationToken cancellation) => db.Mails.RemoveRange(
        (await db.Mails.ToListAsync(cancellation)).Where(mail => new[] { mail.To, mail.Subject, mail.Text, mail.Html }.Any(traces.AreIn)));

    /// <summary>Their name at pictures they uploaded and in what is said of pictures; their portrait goes altogether, unless something else shows it.</summary>
    /// <param name="portrait">The hash of it, or null.</param>
    /// <returns>The hashes of pictures whose files are to be deleted once this is committed.</returns>
    public static async Task<IReadOnlyList<string>> ErasePicturesAsync(this ConferenceDb db, Traces traces, string? portrait, CancellationToken cancellation)
    {
        List<string> gone = [];
        foreach (var picture in await db.UploadedPictures.Include(one => one.Picture).ToListAsync(cancellation))
        {
            if (traces.AreIn(picture.By))
            {
                picture.EraseBy(Deed.ErasedSign.ToString());
            }

            if (picture.Alt is { } alt && (traces.AreIn(alt.Nl) || traces.AreIn(alt.En)))
            {
                picture.Describe(new(alt.Nl is null ? null : traces.Without(alt.Nl), alt.En is null ? null : traces.Without(alt.En)));
            }

            if (picture.Picture.Hash == portrait && (await PictureUses.FindAsync(db, cancellation)).Of(picture).All(use => use.Kind == SubjectKind.Speaker && traces.Slugs.Contains(use.Key)))
            {
                db.UploadedPictures.Remove(picture);
                db.Pictures.Remove(picture.Picture);
                gone.Add(picture.Picture.Hash);
            }
        }

        return gone;
    }

    /// <summary>What both the site and a file changed, when it was about them: nothing is left to choose.</summary>
    public static async Task EraseDisagreementsAsync(this ConferenceDb db, Traces traces, CancellationToken cancellation) => db.Disagreements.RemoveRange(
        (await db.Disagreements.ToListAsync(cancellation)).Where(open => (open.Kind == SubjectKind.Speaker && traces.Slugs.Contains(open.Key)) || traces.AreIn(open.Agreed)));

    /// <summary>Texts that name them, which stay.</summary>
    public static async Task<IReadOnlyList<TextThatNames>> TextsAsync(this ConferenceDb db, Traces traces, CancellationToken cancellation)
    {
        var programmes = (await db.WholeEditions.AsNoTrackingWithIdentityResolution().ToListAsync(cancellation)).Select(edition => edition.AsProgramme()).ToList();
        var posts = (await db.Posts.AsNoTracking().ToListAsync(cancellation)).Select(post => post.AsValue());
        var pages = (await db.ContentPages.AsNoTracking().ToListAsync(cancellation)).Select(PageContent.Of);
        var speakers = (await db.Speakers.AsNoTracking().ToListAsync(cancellation)).Where(speaker => !traces.Slugs.Contains(speaker.Slug)).Select(speaker => speaker.AsValue());
        return
        [
            .. programmes.Select(programme => WithoutThem(programme, traces)).SelectMany(programme => TextsOf(programme, traces)),
            .. posts.Where(post => traces.AreIn(BlogRecords.WriteOrNull(post with { Author = "" }))).Select(post => new TextThatNames(SubjectKind.Post, null, post.Slug, post.Title, traces.AreLinkedIn(post.Body))),
            .. pages.Where(page => traces.AreIn(BlogRecords.WriteOrNull(page))).Select(page => new TextThatNames(SubjectKind.Page, null, page.Name, page.Title, traces.AreLinkedIn(page.Body))),
            .. speakers.Where(speaker => traces.AreIn(ProgrammeRecords.Write(speaker))).Select(speaker => new TextThatNames(SubjectKind.Speaker, null, speaker.Slug, speaker.Name, false)),
        ];
    }

    /// <summary>Files that name them, by path.</summary>
    public static async Task<IReadOnlyList<string>> FilesAsync(this ConferenceDb db, Traces traces, CancellationToken cancellation) =>
    [
        .. (await db.ContentFiles.AsNoTracking().Where(file => file.Path.EndsWith(".md")).OrderBy(file => file.Path).ToListAsync(cancellation))
            .Where(file => Encoding.UTF8.GetString(file.Bytes) is var text && (traces.AreIn(text) || traces.Slugs.Any(slug => text.Contains(slug, StringComparison.Ordinal))))
            .Select(file => file.Path),
    ];

    private static Programme WithoutThem(Programme programme, Traces traces) =>
        traces.Slugs.Aggregate(programme, (left, slug) => left.Without(RecordKind.Speaker, slug));

    private static IEnumerable<TextThatNames> TextsOf(Programme programme, Traces traces)
    {
        var edition = programme.Edition.Slug;
        return
        [
            .. traces.AreIn(ProgrammeRecords.Write(programme.Edition)) ? [new TextThatNames(SubjectKind.Edition, edition, edition, programme.Edition.Name, false)] : Array.Empty<TextThatNames>(),
            .. programme.Themes.Where(theme => traces.AreIn(ProgrammeRecords.Write(theme))).Select(theme => new TextThatNames(SubjectKind.Theme, edition, theme.Slug, theme.Slug, false)),
            .. programme.Sessions.Where(session => traces.AreIn(ProgrammeRecords.Write(session))).Select(session => new TextThatNames(SubjectKind.Session, edition, session.Code, session.Title, false)),
        ];
    }

    /// <summary>The deeds that may name them, and those that were done by or to them: the database finds more than there are.</summary>
    private static async Task<IReadOnlyCollection<Deed>> CandidatesAsync(ConferenceDb db, Traces traces, int? organiser, CancellationToken cancellation)
    {
        var found = new HashSet<Deed>();
        var (all, slugs) = (db.Deeds.Include(deed => deed.Content), traces.Slugs);
        found.UnionWith(await all.Where(deed => (organiser != null && deed.OrganiserId == organiser) || (deed.Kind == SubjectKind.Speaker && slugs.Contains(deed.Key))).ToListAsync(cancellation));
        foreach (var word in traces.Spellings.Concat(traces.Slugs))
        {
            var like = $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            found.UnionWith(await all.Where(deed => EF.Functions.Like(deed.Content!.By, like, "\\") || EF.Functions.Like(deed.Content.Title, like, "\\")
                || EF.Functions.Like(deed.Content.Before!, like, "\\") || EF.Functions.Like(deed.Content.After!, like, "\\")).ToListAsync(cancellation));
        }

        return found;
    }
}
