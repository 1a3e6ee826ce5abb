using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TheSocialConference.Background;
using TheSocialConference.Comments;
using TheSocialConference.Programmes;

namespace TheSocialConference.Data;

/// <summary>How comments and what belongs to them lie in tables; <see cref="StoredComments"/> reads them too. No column holds the address of a network.</summary>
internal sealed class CommentMapping :
    IEntityTypeConfiguration<Comment>, IEntityTypeConfiguration<Commenter>, IEntityTypeConfiguration<Discussion>, IEntityTypeConfiguration<Ban>,
    IEntityTypeConfiguration<CommentRate>, IEntityTypeConfiguration<CommentDay>, IEntityTypeConfiguration<CommentReport>, IEntityTypeConfiguration<CommentDigest>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.Property(c => c.PostSlug).HasMaxLength(Guard.SlugMaxLength);
        comment.Property(c => c.Name).HasMaxLength(Comment.NameMaxLength);
        comment.Property(c => c.LanguageCode).HasColumnName("Language").HasMaxLength(2);
        comment.Property(c => c.Reasons).HasConversion<int>();
        comment.Property(c => c.TextHash).HasMaxLength(CommentText.HashLength);
        comment.Property(c => c.KeyHash).HasMaxLength(HashLength);
        comment.Property(c => c.Version).IsConcurrencyToken();
        comment.HasOne(c => c.Commenter).WithMany().HasForeignKey(c => c.CommenterId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Comment>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => new { c.PostSlug, c.Number }).IsUnique();
        comment.HasIndex(c => new { c.State, c.PostSlug, c.Version }); // all that LiveComments looks at when something changed
        comment.HasIndex(c => new { c.State, c.SubmittedAt });
        comment.HasIndex(c => new { c.CommenterId, c.State });
        comment.HasIndex(c => c.ParentId).HasFilter("ParentId IS NOT NULL");
        comment.HasIndex(c => c.TextHash);
        comment.HasIndex(c => c.KeyHash).IsUnique();
        comment.HasIndex(c => c.ImportedFrom).IsUnique().HasFilter("ImportedFrom IS NOT NULL");
        comment.HasIndex(c => new { c.State, c.Domains }).HasFilter("State IN ('Rejected', 'Spam') AND Domains <> ''");
        comment.HasIndex(c => c.Reports).HasFilter("Reports > 0");
    }

    public void Configure(EntityTypeBuilder<Commenter> commenter)
    {
        commenter.Property(c => c.SecretHash).HasMaxLength(HashLength);
        commenter.Property(c => c.Email).HasMaxLength(Mail.AddressMaxLength);
        commenter.HasIndex(c => c.SecretHash).IsUnique();
        commenter.HasIndex(c => c.Email).HasFilter("Email IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Discussion> discussion) => discussion.HasIndex(d => d.PostSlug).IsUnique();

    public void Configure(EntityTypeBuilder<Ban> ban)
    {
        ban.Property(b => b.Value).HasMaxLength(Ban.ValueMaxLength);
        ban.HasIndex(b => new { b.Kind, b.Value }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CommentRate> rate) => rate.HasIndex(r => new { r.Network, r.Hour }).IsUnique();

    public void Configure(EntityTypeBuilder<CommentDay> day) => day.ToTable("CommentDays");

    public void Configure(EntityTypeBuilder<CommentReport> report)
    {
        report.ToTable("CommentReports");
        report.Property(r => r.Text).HasMaxLength(CommentReport.TextMaxLength);
        report.HasOne<Comment>().WithMany().HasForeignKey(r => r.CommentId).OnDelete(DeleteBehavior.Cascade);
        report.HasIndex(r => r.At);
    }

    public void Configure(EntityTypeBuilder<CommentDigest> digest) => digest.ToTable("CommentDigests");
}
