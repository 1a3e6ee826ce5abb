using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TheSocialConference.Data.Migrations
{
    /// <inheritdoc />
    public partial class UploadedPictures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Portrait",
                table: "Speakers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Picture",
                table: "Editions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "UploadedPictures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    PictureId = table.Column<int>(type: "INTEGER", nullable: false),
                    Alt = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadedPictures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UploadedPictures_Pictures_PictureId",
                        column: x => x.PictureId,
                        principalTable: "Pictures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UploadedPictures_Name",
                table: "UploadedPictures",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UploadedPictures_PictureId",
                table: "UploadedPictures",
                column: "PictureId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UploadedPictures");

            migrationBuilder.DropColumn(
                name: "Portrait",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "Picture",
                table: "Editions");
        }
    }
}
