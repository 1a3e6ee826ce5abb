using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TheSocialConference.Data.Migrations
{
    /// <inheritdoc />
    public partial class CommentLookups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_CommenterId",
                table: "Comments");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_CommenterId_State",
                table: "Comments",
                columns: new[] { "CommenterId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_State_Domains",
                table: "Comments",
                columns: new[] { "State", "Domains" },
                filter: "State IN ('Rejected', 'Spam') AND Domains <> ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_CommenterId_State",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_State_Domains",
                table: "Comments");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_CommenterId",
                table: "Comments",
                column: "CommenterId");
        }
    }
}
