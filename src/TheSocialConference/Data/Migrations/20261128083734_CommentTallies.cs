using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TheSocialConference.Data.Migrations
{
    /// <inheritdoc />
    public partial class CommentTallies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_PostSlug_State",
                table: "Comments");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_State_PostSlug_Version",
                table: "Comments",
                columns: new[] { "State", "PostSlug", "Version" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_State_PostSlug_Version",
                table: "Comments");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_PostSlug_State",
                table: "Comments",
                columns: new[] { "PostSlug", "State" });
        }
    }
}
