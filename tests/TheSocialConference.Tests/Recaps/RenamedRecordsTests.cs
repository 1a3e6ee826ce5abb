using Microsoft.EntityFrameworkCore;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Localisation;
using TheSocialConference.Markup;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps;

/// <summary>A record with another slug and the old one under <c>formerly</c> is the same record, and its old address leads on.</summary>
public sealed class RenamedRecordsTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly ContentBench _bench = new();

    public RenamedRecordsTests()
    {
        _bench.Write("klein/klein.md", Seeds.Small.Replace("    title: Klein maar fijn\n", """
                title: Klein maar fijn
                slug: klein-maar-fijn
                theme: oud
                slots:
                  - {start: 2031-05-01 10:00, minutes: 30, stages: [zolder]}

            """, StringComparison.Ordinal).Replace("sessions:", """
            themes:
              - {slug: oud, name: Oud, shape: star, colour: 2}
            stages:
              - {slug: zolder, name: Zolder}
            sessions:
            """, StringComparison.Ordinal));
        _bench.Write("klein/stuk.md", Seeds.Post("eerst", "Tekst."));
    }

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_record_with_a_new_slug_is_reported_on_one_line_with_both_slugs()
    {
        await _bench.ImportedAsync();
        Rename();

        var report = await _bench.ImportedAsync();

        Assert.Equal(
            """
            klein: imported
              changed   theme nieuw “Oud” (Slug oud → nieuw)
              changed   stage vliering “Zolder” (Slug zolder → vliering)
              changed   session KLEIN1 “Klein maar fijn” (Slug klein-maar-fijn → fijn)
              changed   speaker cor-klein “Cor Klein” (Slug cor → cor-klein)
              changed   post daarna “Een stuk” (Slug eerst → daarna)
              unchanged 1 edition, 1 slot

            """,
            report.ToString());
    }

    [Fact]
    public async Task A_renamed_record_keeps_its_identity_and_its_old_address()
    {
        await _bench.ImportedAsync();
        var before = await _bench.ProgrammeAsync("klein");
        var ids = await IdsAsync();
        Rename();
        await _bench.ImportedAsync();

        var programme = await _bench.ProgrammeAsync("klein");
        Assert.Equal(("KLEIN1", "fijn", "nieuw", "cor-klein"), (programme.Sessions[0].Code, programme.Sessions[0].Slug, programme.Sessions[0].Theme, programme.Sessions[0].Speakers[0]));
        Assert.Equal((before.Slots[0].Id, "vliering"), (programme.Slots[0].Id, programme.Slots[0].Stages[0]));
        Assert.Equal(ids, await IdsAsync());
        Assert.Equal(
            [
                (AddressKind.Post, "eerst", "daarna"), (AddressKind.Session, "klein-maar-fijn", "KLEIN1"), (AddressKind.Speaker, "cor", "cor-klein"),
                (AddressKind.Stage, "zolder", "vliering"), (AddressKind.Theme, "oud", "nieuw"),
            ],
            await FormerAsync());
    }

    [Fact]
    public async Task Comments_and_where_a_post_came_from_go_along_to_its_new_slug()
    {
        await _bench.ImportedAsync();
        await _bench.LookAsync(async db =>
        {
            var discussion = new Discussion("eerst", _bench.Time.GetUtcNow());
            var comment = new Comment("eerst", discussion.NextNumber(), null, _bench.Time.GetUtcNow());
            comment.SignBy(null, null, "Anna", "nl", null);
            comment.Write(VisitorMarkdown.Render("Mooi"), HoldReasons.None);
            db.AddRange(discussion, comment, new ImportedPost("https://old.example/?p=1", "eerst"));
            return await db.SaveChangesAsync(Cancellation);
        });
        Rename();
        await _bench.ImportedAsync();
        Assert.Equal(("daarna", "daarna", "daarna"), await _bench.LookAsync(async db => (
            (await db.Comments.SingleAsync(Cancellation)).PostSlug, (await db.Discussions.SingleAsync(Cancellation)).PostSlug, (await db.ImportedPosts.SingleAsync(Cancellation)).PostSlug)));
    }

    [Fact]
    public async Task What_was_changed_on_the_site_follows_the_new_slugs()
    {
        await _bench.ImportedAsync();
        await _bench.ChangeAsync("klein", programme => programme with
        {
            Themes = [programme.Themes[0] with { Name = new LocalText("Van de site", null) }],
            Sessions = [programme.Sessions[0] with { Title = "Van de site" }],
        });
        Rename();
        await _bench.ImportedAsync();

        var programme = await _bench.ProgrammeAsync("klein");
        Assert.Equal(("nieuw", "Van de site"), (programme.Themes.Single().Slug, programme.Themes.Single().Name.Nl));
        Assert.Equal(("Van de site", "nieuw", "cor-klein"), (programme.Sessions.Single().Title, programme.Sessions.Single().Theme, programme.Sessions.Single().Speakers.Single()));
    }

    [Fact]
    public async Task A_renamed_speaker_is_the_same_one_in_every_edition()
    {
        _bench.Write("ander/ander.md", Seeds.Small.Replace("klein", "ander", StringComparison.Ordinal).Replace("KLEIN1", "ANDER1", StringComparison.Ordinal)
            .Replace("speakers:\n  - slug: cor\n    name: Cor Klein\n", "", StringComparison.Ordinal)
            .Replace("speakers: [cor]", "speakers: [cor]\n    quotes: [{text: ja, speaker: cor}]", StringComparison.Ordinal));
        await _bench.ImportedAsync();
        Rename();
        await _bench.ImportedAsync();

        Assert.Equal(["cor-klein"], await _bench.LookAsync(db => db.Speakers.Select(speaker => speaker.Slug).ToListAsync(Cancellation)));
        var session = (await _bench.ProgrammeAsync("ander")).Sessions.Single();
        Assert.Equal(("cor-klein", "cor-klein"), (session.Speakers.Single(), session.Quotes.Single().Speaker));
        Assert.Equal("cor-klein", await _bench.LookAsync(async db =>
            (await db.Releases.Where(release => release.EditionSlug == "ander").OrderByDescending(release => release.Number).FirstAsync(Cancellation)).Programme.Speakers.Single().Slug));
    }

    [Fact]
    public async Task A_speaker_whom_a_post_elsewhere_names_by_the_old_slug_stays_beside_the_new_one()
    {
        _bench.Write("stuk.md", Seeds.Post("stuk", "Zie [Cor](speaker:cor)."));
        await _bench.ImportedAsync();
        Rename();

        var report = await _bench.ImportedAsync();

        Assert.Equal(
            [("cor", ImportOutcome.Kept, "the post stuk is about them"), ("cor-klein", ImportOutcome.Added, null)],
            report.Units.SelectMany(unit => unit.Records).Where(record => record.Kind == "speaker")
                .OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => (record.Key, record.What, record.Detail)));
    }

    [Fact]
    public async Task Old_slugs_lead_to_the_new_ones_also_by_several_steps()
    {
        await _bench.ImportedAsync();
        Rename();
        await _bench.ImportedAsync();
        _bench.Edit("klein/klein.md", "slug: nieuw, formerly: [oud]", "slug: nieuwst, formerly: [nieuw]");
        _bench.Edit("klein/klein.md", "theme: nieuw", "theme: nieuwst");
        _bench.Write("klein/stuk.md", Seeds.Post("laatst", "Tekst.", "  formerly: [daarna]\n"));
        await _bench.ImportedAsync();

        Assert.Equal(
            [
                (AddressKind.Post, "daarna", "laatst"), (AddressKind.Post, "eerst", "laatst"), (AddressKind.Session, "klein-maar-fijn", "KLEIN1"),
                (AddressKind.Speaker, "cor", "cor-klein"), (AddressKind.Stage, "zolder", "vliering"),
                (AddressKind.Theme, "nieuw", "nieuwst"), (AddressKind.Theme, "oud", "nieuwst"),
            ],
            await FormerAsync());
    }

    private void Rename()
    {
        _bench.Edit("klein/klein.md", "slug: oud", "slug: nieuw, formerly: [oud]");
        _bench.Edit("klein/klein.md", "theme: oud", "theme: nieuw");
        _bench.Edit("klein/klein.md", "slug: zolder", "slug: vliering, formerly: [zolder]");
        _bench.Edit("klein/klein.md", "stages: [zolder]", "stages: [vliering]");
        _bench.Edit("klein/klein.md", "slug: klein-maar-fijn", "slug: fijn\n    formerly: [klein-maar-fijn]");
        _bench.Edit("klein/klein.md", "slug: cor", "slug: cor-klein\n    formerly: [cor]");
        _bench.Edit("klein/klein.md", "speakers: [cor]", "speakers: [cor-klein]");
        _bench.Write("klein/stuk.md", Seeds.Post("daarna", "Tekst.", "  formerly: [eerst]\n"));
    }

    private Task<(int Post, int Session, int Slot, int Speaker)> IdsAsync() => _bench.LookAsync(async db =>
    {
        var edition = await db.WholeEditions.SingleAsync(Cancellation);
        return (await db.Posts.Select(post => post.Id).SingleAsync(Cancellation), edition.Sessions.Single().Id, edition.Slots.Single().Id, await db.Speakers.Select(speaker => speaker.Id).SingleAsync(Cancellation));
    });

    private Task<List<(AddressKind Kind, string Slug, string? Current)>> FormerAsync() => _bench.LookAsync(async db =>
        (await db.FormerSlugs.ToListAsync(Cancellation)).Select(former => (former.Kind, former.Slug, former.Current))
            .OrderBy(former => former.Kind.ToString(), StringComparer.Ordinal).ThenBy(former => former.Slug, StringComparer.Ordinal).ToList());
}
