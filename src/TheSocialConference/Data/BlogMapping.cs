using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TheSocialConference.Blog;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps;

namespace TheSocialConference.Data;

/// <summary>How posts, pages, pictures and the files they came from lie in tables.</summary>
internal sealed class BlogMapping :
    IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<ImportedPost>, IEntityTypeConfiguration<Mention>, IEntityTypeConfiguration<ContentPage>, IEntityTypeConfiguration<Picture>, IEntityTypeConfiguration<UploadedPicture>,
    IEntityTypeConfiguration<ContentFile>, IEntityTypeConfiguration<Disagreement>
{
    public void Configure(EntityTypeBuilder<Post> post)
    {
        post.Property(p => p.Slug).HasMaxLength(Guard.SlugMaxLength);
        post.HasIndex(p => p.Slug).IsUnique();
        post.Property(p => p.State).HasDefaultValue(PostState.Published); // what every post was before there were others
        post.HasMany(p => p.Mentions).WithOne().HasForeignKey("PostId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<ImportedPost> imported)
    {
        imported.Property(i => i.Origin).HasMaxLength(ImportedPost.OriginMaxLength);
        imported.Property(i => i.PostSlug).HasMaxLength(Guard.SlugMaxLength);
        imported.HasIndex(i => i.Origin).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Mention> mention) => mention.ToTable("Mentions");

    public void Configure(EntityTypeBuilder<ContentPage> page) =>
        page.HasIndex(p => new { p.Address, p.EditionSlug, p.Language }).IsUnique();

    public void Configure(EntityTypeBuilder<Picture> picture) => picture.HasIndex(p => p.Hash).IsUnique();

    public void Configure(EntityTypeBuilder<UploadedPicture> uploaded)
    {
        uploaded.Property(u => u.Name).HasMaxLength(UploadedPicture.NameLength);
        uploaded.HasIndex(u => u.Name).IsUnique();
        uploaded.Ignore(u => u.FileName);
        uploaded.HasOne(u => u.Picture).WithOne().HasForeignKey<UploadedPicture>("PictureId").IsRequired().OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ContentFile> file) => file.HasIndex(f => f.Path).IsUnique();

    public void Configure(EntityTypeBuilder<Disagreement> disagreement)
    {
        disagreement.Ignore(d => d.Name);
        disagreement.HasIndex(d => new { d.Kind, d.Edition, d.Key }).IsUnique();
    }
}
