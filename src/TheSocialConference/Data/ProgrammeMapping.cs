using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TheSocialConference.Programmes;

namespace TheSocialConference.Data;

/// <summary>How the working programme lies in tables.</summary>
internal sealed class ProgrammeMapping :
    IEntityTypeConfiguration<Edition>, IEntityTypeConfiguration<Theme>, IEntityTypeConfiguration<Stage>, IEntityTypeConfiguration<Speaker>,
    IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<SessionSpeaker>, IEntityTypeConfiguration<Slot>,
    IEntityTypeConfiguration<ProgrammeRelease>, IEntityTypeConfiguration<FormerSlug>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.Property(e => e.Slug).HasMaxLength(Guard.SlugMaxLength);
        edition.HasIndex(e => e.Slug).IsUnique();
        edition.HasIndex(e => e.Acronym).IsUnique();
        edition.Property(e => e.Name).HasMaxLength(Edition.NameMaxLength);
        edition.HasMany(e => e.Themes).WithOne().HasForeignKey("EditionId").IsRequired();
        edition.HasMany(e => e.Stages).WithOne().HasForeignKey("EditionId").IsRequired();
        edition.HasMany(e => e.Sessions).WithOne().HasForeignKey("EditionId").IsRequired();
        edition.HasMany(e => e.Slots).WithOne().HasForeignKey("EditionId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<Theme> theme)
    {
        theme.ToTable("Themes");
        theme.Property(t => t.Slug).HasMaxLength(Guard.SlugMaxLength);
        theme.HasIndex("EditionId", nameof(Theme.Slug)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Stage> stage)
    {
        stage.ToTable("Stages");
        stage.Property(s => s.Slug).HasMaxLength(Guard.SlugMaxLength);
        stage.HasIndex("EditionId", nameof(Stage.Slug)).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Speaker> speaker)
    {
        speaker.Property(s => s.Slug).HasMaxLength(Guard.SlugMaxLength);
        speaker.HasIndex(s => s.Slug).IsUnique();
        speaker.Property(s => s.Name).HasMaxLength(Speaker.NameMaxLength);
        speaker.Property(s => s.SortName).HasMaxLength(Speaker.NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("Sessions");
        session.Property(s => s.Code).HasMaxLength(Session.CodeLength);
        session.HasIndex(s => s.Code).IsUnique();
        session.Property(s => s.Title).HasMaxLength(Session.TitleMaxLength);
        session.HasOne(s => s.Theme).WithMany().HasForeignKey("ThemeId").OnDelete(DeleteBehavior.SetNull);
        session.HasMany(s => s.Speakers).WithOne().HasForeignKey("SessionId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<SessionSpeaker> billed)
    {
        billed.ToTable("SessionSpeakers");
        billed.Property<int>("SpeakerId");
        billed.HasKey("SessionId", "SpeakerId");
        billed.HasOne(b => b.Speaker).WithMany().HasForeignKey("SpeakerId").OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Slot> slot)
    {
        slot.ToTable("Slots");
        slot.HasIndex(s => s.PublicId).IsUnique();
        slot.HasIndex("EditionId", nameof(Slot.Number)).IsUnique();
        slot.Property(s => s.Key).HasMaxLength(Slot.KeyMaxLength);
        slot.HasOne(s => s.Session).WithMany().HasForeignKey("SessionId").OnDelete(DeleteBehavior.Cascade);
        slot.HasMany(s => s.Stages).WithMany().UsingEntity("SlotStages");
    }

    public void Configure(EntityTypeBuilder<ProgrammeRelease> release)
    {
        release.ToTable("Releases");
        release.HasIndex(r => new { r.EditionSlug, r.Number }).IsUnique();
        release.Ignore(r => r.Programme);
    }

    public void Configure(EntityTypeBuilder<FormerSlug> former) =>
        former.HasIndex(f => new { f.Kind, f.Edition, f.Slug }).IsUnique();
}
