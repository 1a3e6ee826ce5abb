using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TheSocialConference.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReaderMails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CommenterId",
                table: "Mails",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AnsweredAt",
                table: "CommentReports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EmailAskedAt",
                table: "Commenters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mails_CommenterId",
                table: "Mails",
                column: "CommenterId",
                filter: "CommenterId IS NOT NULL");

            migrationBuilder.Sql("UPDATE Commenters SET EmailAskedAt = CreatedAt WHERE Email IS NOT NULL");
            migrationBuilder.Sql("UPDATE Mails SET CommenterId = (SELECT MIN(Id) FROM Commenters WHERE Email = \"To\")");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Mails_CommenterId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "CommenterId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "CommentReports");

            migrationBuilder.DropColumn(
                name: "EmailAskedAt",
                table: "Commenters");
        }
    }
}
