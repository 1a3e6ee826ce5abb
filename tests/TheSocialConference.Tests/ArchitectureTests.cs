using System.Text.RegularExpressions;
using TheSocialConference.Web;

namespace TheSocialConference;

/// <summary>What each folder may know of; read from the source, because half of it needs no using to be known.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>Whose business HTTP is.</summary>
    private static readonly string[] Outside = ["Web", "Pages", "Commands"];

    /// <summary>Signing in is about requests and cookies, wherever it stands.</summary>
    private static readonly string[] AccountTypes = ["KnownBrowser.cs", "OrganiserAccess.cs", "SignInStore.cs", "SigningIn.cs"];

    private static readonly string Source = Path.Combine(HomeFolder.Path, "src", "TheSocialConference");

    [Fact]
    public void Features_know_nothing_of_HTTP_except_where_they_are_set_up() =>
        Assert.Equal([], Files(folder => !Outside.Contains(folder)).Where(path => Http().IsMatch(File.ReadAllText(path)) && !path.EndsWith("Setup.cs", StringComparison.Ordinal) && !AccountTypes.Contains(Path.GetFileName(path))));

    [Fact]
    public void Only_Data_writes_SQL() => Assert.Equal([], Files(folder => folder != "Data").Where(path => Sql().IsMatch(File.ReadAllText(path))));

    [Fact]
    public void Nothing_reads_a_clock_that_was_not_given() => Assert.Equal([], Files(_ => true).Where(path => Clock().IsMatch(File.ReadAllText(path))));

    [Theory]
    [InlineData("Results<Ok> Lead(HttpContext context)", true)]
    [InlineData("app.MapGet", true)]
    [InlineData("using Microsoft.Extensions.Hosting;", false)]
    public void What_HTTP_is_told_by(string code, bool expected) => Assert.Equal(expected, Http().IsMatch(code));

    /// <summary>The program's own files in the folders asked for, by the first of them.</summary>
    private static string[] Files(Predicate<string> folder)
    {
        var files = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Select(path => (Path: path, Parts: Path.GetRelativePath(Source, path).Split(Path.DirectorySeparatorChar)))
            .Where(file => file.Parts is [not ("bin" or "obj"), _, ..] && folder(file.Parts[0])).Select(file => file.Path).ToArray();
        Assert.NotEmpty(files);
        return files;
    }

    [GeneratedRegex(@"Microsoft\.AspNetCore(?!\.Identity|\.DataProtection)|\bHttp(Context|Request|Response)\b|\bI?FormFile\b|\b(Typed)?Results\.|\bWebApplication|\.Map(Get|Post|Methods)\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Http();

    [GeneratedRegex(@"Microsoft\.Data\.Sqlite|ExecuteSql|FromSql|SqlQuery|\bPRAGMA\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sql();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
