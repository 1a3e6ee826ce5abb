using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using TheSocialConference.Background;
using TheSocialConference.Blog;
using TheSocialConference.Comments;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;
using TheSocialConference.Recaps;

namespace TheSocialConference.Data;

/// <summary>The database of one conference site. Saving goes through the <see cref="WriteGate"/>; several saves that belong together go in <see cref="WriteAsync"/>.</summary>
public sealed class ConferenceDb(DbContextOptions<ConferenceDb> options) : IdentityUserContext<Organiser, int>(options)
{
    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Speaker> Speakers => Set<Speaker>();

    public DbSet<ProgrammeRelease> Releases => Set<ProgrammeRelease>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<ImportedPost> ImportedPosts => Set<ImportedPost>();

    public DbSet<ContentPage> ContentPages => Set<ContentPage>();

    public DbSet<Picture> Pictures => Set<Picture>();

    public DbSet<UploadedPicture> UploadedPictures => Set<UploadedPicture>();

    public DbSet<ContentFile> ContentFiles => Set<ContentFile>();

    public DbSet<Disagreement> Disagreements => Set<Disagreement>();

    public DbSet<FormerSlug> FormerSlugs => Set<FormerSlug>();

    public DbSet<SiteProfile> Profiles => Set<SiteProfile>();

    public DbSet<Deed> Deeds => Set<Deed>();

    public DbSet<SignIn> SignIns => Set<SignIn>();

    public DbSet<OneTimeKey> OneTimeKeys => Set<OneTimeKey>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<Commenter> Commenters => Set<Commenter>();

    public DbSet<Discussion> Discussions => Set<Discussion>();

    public DbSet<Ban> Bans => Set<Ban>();

    public DbSet<CommentRate> CommentRates => Set<CommentRate>();

    public DbSet<CommentDay> CommentDays => Set<CommentDay>();

    public DbSet<CommentReport> CommentReports => Set<CommentReport>();

    public DbSet<CommentDigest> CommentDigests => Set<CommentDigest>();

    public DbSet<OutgoingMail> Mails => Set<OutgoingMail>();

    /// <summary>Editions with their whole working programme.</summary>
    public IQueryable<Edition> WholeEditions => Editions
        .Include(edition => edition.Themes)
        .Include(edition => edition.Stages)
        .Include(edition => edition.Sessions).ThenInclude(session => session.Speakers).ThenInclude(billed => billed.Speaker)
        .Include(edition => edition.Slots).ThenInclude(slot => slot.Stages)
        .AsSplitQuery();

    /// <summary>Does all of the deed in one transaction, alone, or nothing of it.</summary>
    public async Task WriteAsync(Func<Task> deed, CancellationToken cancellation)
    {
        using var pass = await this.GetService<WriteGate>().EnterAsync(cancellation);
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        await deed();
        await transaction.CommitAsync(cancellation);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        using var pass = await this.GetService<WriteGate>().EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: it goes through the write gate.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<LocalText>().HaveConversion<Json<LocalText>>();
        configurationBuilder.Properties<ValueList<LocalText>>().HaveConversion<Json<ValueList<LocalText>>>();
        configurationBuilder.Properties<ValueList<Programme.Quote>>().HaveConversion<Json<ValueList<Programme.Quote>>>();
        configurationBuilder.Properties<ValueList<Programme.Link>>().HaveConversion<Json<ValueList<Programme.Link>>>();
        configurationBuilder.Properties<Programme.Image>().HaveConversion<Json<Programme.Image>>();
        configurationBuilder.Properties<ValueList<int>>().HaveConversion<Json<ValueList<int>>>();
        configurationBuilder.Properties<Limits>().HaveConversion<Json<Limits>>();
        configurationBuilder.Properties<Programme.Venue>().HaveConversion<Json<Programme.Venue>>();
        configurationBuilder.Properties<Programme.StatedCounts>().HaveConversion<Json<Programme.StatedCounts>>();
        configurationBuilder.Properties<Programme.Cancellation>().HaveConversion<Json<Programme.Cancellation>>();
        configurationBuilder.Properties<PostSource>().HaveConversion<Json<PostSource>>();
        configurationBuilder.Properties<RenderedBody>().HaveConversion<Json<RenderedBody>>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ConferenceDb).Assembly);
    }
}
