using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TheSocialConference.Organisers;
using TheSocialConference.Publication;

namespace TheSocialConference.Data;

/// <summary>How organisers and the log of their deeds lie in tables.</summary>
internal sealed class OrganiserMapping :
    IEntityTypeConfiguration<Organiser>, IEntityTypeConfiguration<IdentityUserPasskey<int>>, IEntityTypeConfiguration<IdentityUserToken<int>>,
    IEntityTypeConfiguration<IdentityUserLogin<int>>, IEntityTypeConfiguration<IdentityUserClaim<int>>, IEntityTypeConfiguration<SignIn>,
    IEntityTypeConfiguration<OneTimeKey>, IEntityTypeConfiguration<SiteProfile>, IEntityTypeConfiguration<Deed>, IEntityTypeConfiguration<DeedContent>
{
    public void Configure(EntityTypeBuilder<Organiser> organiser)
    {
        organiser.ToTable("Organisers");
        organiser.Property(o => o.Name).HasMaxLength(Organiser.NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> passkey) => passkey.ToTable("OrganiserPasskeys");

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token) => token.ToTable("OrganiserTokens");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login) => login.ToTable("OrganiserLogins");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> claim) => claim.ToTable("OrganiserClaims");

    public void Configure(EntityTypeBuilder<SignIn> signIn)
    {
        signIn.ToTable("SignIns");
        signIn.Property(s => s.KeyHash).HasMaxLength(64);
        signIn.HasIndex(s => s.KeyHash).IsUnique();
        signIn.Property(s => s.Device).HasMaxLength(SignIn.DeviceMaxLength);
        signIn.Property(s => s.LanguageCode).HasColumnName("Language").HasMaxLength(2).HasDefaultValue("nl");
        signIn.HasOne<Organiser>().WithMany().HasForeignKey(s => s.OrganiserId);
    }

    public void Configure(EntityTypeBuilder<OneTimeKey> key)
    {
        key.ToTable("OneTimeKeys");
        key.Property(k => k.SecretHash).HasMaxLength(64);
        key.HasIndex(k => k.SecretHash);
        key.HasOne<Organiser>().WithMany().HasForeignKey(k => k.OrganiserId);
    }

    public void Configure(EntityTypeBuilder<SiteProfile> profile)
    {
        profile.ToTable("SiteProfiles");
        profile.Property(p => p.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Deed> deed)
    {
        deed.ToTable("Deeds");
        deed.HasKey(d => d.Number);
        deed.Property(d => d.Number).ValueGeneratedNever();
        deed.Property(d => d.Key).HasMaxLength(Deed.KeyMaxLength);
        deed.HasIndex(d => new { d.Kind, d.Key, d.Number });
        deed.HasIndex(d => new { d.OrganiserId, d.Number });
        deed.HasIndex(d => d.At);
        deed.HasOne(d => d.Content).WithOne().HasForeignKey<DeedContent>(content => content.DeedNumber);
    }

    public void Configure(EntityTypeBuilder<DeedContent> content)
    {
        content.ToTable("DeedContents");
        content.HasKey(c => c.DeedNumber);
        content.Property(c => c.DeedNumber).ValueGeneratedNever();
    }
}
