using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace TheSocialConference.Data;

/// <summary>A history of two steps, to be halfway in.</summary>
internal static class OlderMigrations
{
    public const string First = "20010101000000_First";
    public const string Second = "20020101000000_Second";

    /// <summary>Makes the program take its migrations from here.</summary>
    public static void Use(IServiceCollection services) => services.AddDbContextPool<ConferenceDb>((provider, options) => options
        .UseSqlite($"Data Source={provider.GetRequiredService<DataFolder>().Database}", sqlite => sqlite.MigrationsAssembly(typeof(OlderMigrations).Assembly)));

    [DbContext(typeof(ConferenceDb))]
    [Migration(First)]
    private sealed class FirstStep : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE Things (Name TEXT); INSERT INTO Things VALUES ('kept');");
    }

    [DbContext(typeof(ConferenceDb))]
    [Migration(Second)]
    private sealed class SecondStep : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("UPDATE Things SET Name = 'changed';");
    }
}
