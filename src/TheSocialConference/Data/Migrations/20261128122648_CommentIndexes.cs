using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TheSocialConference.Data.Migrations
{
    /// <inheritdoc />
    public partial class CommentIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_ImportedFrom",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_ParentId",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Ticket",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Commenters_Email",
                table: "Commenters");

            // in place: Entity Framework would copy the table, and not in one transaction
            migrationBuilder.Sql("ALTER TABLE Comments DROP COLUMN Ticket");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ImportedFrom",
                table: "Comments",
                column: "ImportedFrom",
                unique: true,
                filter: "ImportedFrom IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ParentId",
                table: "Comments",
                column: "ParentId",
                filter: "ParentId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Commenters_Email",
                table: "Commenters",
                column: "Email",
                filter: "Email IS NOT NULL");

            migrationBuilder.Sql("UPDATE Comments SET TextHash = substr(TextHash, 1, 32)");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_ImportedFrom",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_ParentId",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Commenters_Email",
                table: "Commenters");

            migrationBuilder.AddColumn<string>(
                name: "Ticket",
                table: "Comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ImportedFrom",
                table: "Comments",
                column: "ImportedFrom",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Comments_ParentId",
                table: "Comments",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Ticket",
                table: "Comments",
                column: "Ticket",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commenters_Email",
                table: "Commenters",
                column: "Email");
        }
    }
}
