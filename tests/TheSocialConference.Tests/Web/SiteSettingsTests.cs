using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class SiteSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_settings_every_one_has_a_working_value()
    {
        var settings = Read("Development");

        Assert.Equal(Path.Combine(HomeFolder.Path, "content"), settings.ContentFolder);
        Assert.Null(settings.PublicUrl);
        Assert.Empty(settings.TrustedProxies);
        Assert.Equal("The Social Conference", settings.SiteName);
        Assert.Null(settings.Contact);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public void The_example_day_is_there_for_whoever_develops(string environment, bool shown) => Assert.Equal(shown, Read(environment).ExampleDay);

    [Fact]
    public void Home_is_the_folder_of_the_solution_wherever_the_program_was_called_from() =>
        Assert.True(File.Exists(Path.Combine(HomeFolder.Path, "TheSocialConference.sln")));

    [Fact]
    public void The_data_folder_is_made_and_only_for_its_owner()
    {
        var folder = _folder.In("here/and/there");

        Assert.Equal(folder, Read("Production", ("DataFolder", folder)).DataFolder);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public void Right_settings_are_understood()
    {
        var settings = Read("Production", ("PublicUrl", "https://conference.example/"), ("TrustedProxies", "10.0.0.5, 172.16.0.0/12,fd00::/8"),
            ("SiteName", " Our day "), ("Contact", "hello@conference.example"), ("ExampleDay", "True"), ("ContentFolder", _folder.Path));

        Assert.Equal(new Uri("https://conference.example"), settings.PublicUrl);
        Assert.Equal([IPNetwork.Parse("10.0.0.5/32"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("fd00::/8")], settings.TrustedProxies);
        Assert.Equal("Our day", settings.SiteName);
        Assert.Equal("hello@conference.example", settings.Contact);
        Assert.True(settings.ExampleDay);
        Assert.Equal(_folder.Path, settings.ContentFolder);
    }

    [Fact]
    public void An_empty_setting_is_as_good_as_none() => Assert.Null(Read("Production", ("PublicUrl", "  ")).PublicUrl);

    [Theory]
    [InlineData("ExampleDay", "ja", "true or false")]
    [InlineData("PublicUrl", "conference.example", "an address such as https://conference.example, without a path")]
    [InlineData("PublicUrl", "ftp://conference.example", "an address such as https://conference.example, without a path")]
    [InlineData("PublicUrl", "https://conference.example/2014", "an address such as https://conference.example, without a path")]
    [InlineData("PublicUrl", "https://me:secret@conference.example", "an address such as https://conference.example, without a path")]
    [InlineData("TrustedProxies", "10.0.0.5 and others", "addresses or networks with commas between them, such as 10.0.0.5, 172.16.0.0/12, and not everybody")]
    [InlineData("TrustedProxies", "::/0", "addresses or networks with commas between them, such as 10.0.0.5, 172.16.0.0/12, and not everybody")]
    [InlineData("Contact", "the front desk", "an e-mail address or an https address")]
    [InlineData("Contact", "http://conference.example", "an e-mail address or an https address")]
    [InlineData("SiteName", "one\nand another", "a name of at most 80 characters on one line")]
    [InlineData("ContentFolder", "/no/such/folder", "the path of a folder that exists")]
    public void A_wrong_setting_is_refused_in_one_sentence(string name, string found, string expected)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Read("Production", (name, found)));

        Assert.Equal($"The setting {name} is \"{found}\"; expected {expected}.", refusal.Message);
    }

    [Fact]
    public void A_data_folder_that_cannot_be_written_to_is_refused_with_the_user_that_tried()
    {
        var file = _folder.In("a-file");
        File.WriteAllText(file, "");

        var refusal = Assert.Throws<StartRefusedException>(() => Read("Production", ("DataFolder", file)));

        Assert.StartsWith($"The setting DataFolder is \"{file}\"; expected a folder that the user {Environment.UserName} can write to (", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_settings_are_told_at_once()
    {
        var refusal = Assert.Throws<StartRefusedException>(() => Read("Production", ("ExampleDay", "1"), ("Contact", "me")));

        Assert.Equal(
            ["The setting Contact is \"me\"; expected an e-mail address or an https address.", "The setting ExampleDay is \"1\"; expected true or false."],
            refusal.Message.Split(Environment.NewLine));
    }

    private SiteSettings Read(string environment, params (string Name, string? Value)[] settings) => SiteSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("DataFolder", _folder.In("data"))])
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)))
            .Build(),
        new HostingEnvironment { EnvironmentName = environment });
}
