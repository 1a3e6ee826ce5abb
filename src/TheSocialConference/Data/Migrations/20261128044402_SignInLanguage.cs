using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TheSocialConference.Data.Migrations
{
    /// <inheritdoc />
    public partial class SignInLanguage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "SignIns",
                type: "TEXT",
                maxLength: 2,
                nullable: false,
                defaultValue: "nl");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Language",
                table: "SignIns");
        }
    }
}
