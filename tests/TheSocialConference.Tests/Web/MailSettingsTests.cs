using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using TheSocialConference.Visits;

namespace TheSocialConference.Web;

public sealed class MailSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_server_there_is_no_mail() => Assert.False(Read("Contact=hello@conference.example", "SmtpSecurity=tls").IsSet);

    [Fact]
    public void A_server_is_enough_when_the_contact_is_an_e_mail_address()
    {
        var mail = Read("SmtpHost=mail.example", "Contact=hello@conference.example");

        Assert.True(mail.IsSet);
        Assert.Equal(("mail.example", 587, "hello@conference.example", SmtpSecurity.StartTls), (mail.SmtpHost, mail.SmtpPort, mail.SmtpFrom, mail.SmtpSecurity));
        Assert.Equal((null, null), (mail.SmtpUser, mail.SmtpPassword));
    }

    [Fact]
    public void All_that_is_given_is_understood()
    {
        var mail = Read(
            "SmtpHost=::1", "SmtpPort=2525", "SmtpUser=site", "SmtpPassword=a b", "SmtpFrom=site@conference.example", "SmtpSecurity=None", "Contact=https://conference.example");

        Assert.Equal(("::1", 2525, "site", "a b"), (mail.SmtpHost, mail.SmtpPort, mail.SmtpUser, mail.SmtpPassword));
        Assert.Equal(("site@conference.example", SmtpSecurity.None), (mail.SmtpFrom, mail.SmtpSecurity));
    }

    [Fact]
    public void Encryption_from_the_first_byte_has_a_port_of_its_own() =>
        Assert.Equal(465, Read("SmtpHost=mail.example", "SmtpFrom=site@conference.example", "SmtpSecurity=TLS").SmtpPort);

    [Theory]
    [InlineData("SmtpHost", "mail.example:25", "the name or address of a mail server, without a port")]
    [InlineData("SmtpHost", "mail example", "the name or address of a mail server, without a port")]
    [InlineData("SmtpPort", "0", "a number from 1 to 65535")]
    [InlineData("SmtpPort", "65536", "a number from 1 to 65535")]
    [InlineData("SmtpPort", "smtp", "a number from 1 to 65535")]
    [InlineData("SmtpFrom", "The site <site@conference.example>", "an e-mail address")]
    [InlineData("SmtpFrom", "zoë@conference.example", "an e-mail address")]
    [InlineData("SmtpSecurity", "ssl", "starttls, tls or none")]
    [InlineData("SmtpSecurity", "1", "starttls, tls or none")]
    public void A_wrong_setting_is_refused_in_one_sentence(string name, string found, string expected) => Assert.Equal(
        $"The setting {name} is \"{found}\"; expected {expected}.",
        Refusal("SmtpHost=mail.example", "Contact=hello@conference.example", $"{name}={found}"));

    [Fact]
    public void Mails_come_from_somewhere() => Assert.Equal(
        "The setting SmtpFrom is \"\"; expected the e-mail address that mails come from, for Contact is none.",
        Refusal("SmtpHost=mail.example", "Contact=https://conference.example"));

    [Theory]
    [InlineData("SmtpUser=site", "The setting SmtpPassword is \"\"; expected what belongs to SmtpUser.")]
    [InlineData("SmtpPassword=hush", "The setting SmtpUser is \"\"; expected what belongs to SmtpPassword.")]
    public void A_name_and_a_password_belong_together(string given, string sentence) =>
        Assert.Equal(sentence, Refusal("SmtpHost=mail.example", "SmtpFrom=site@conference.example", given));

    [Theory]
    [InlineData("SmtpUser=site", "The setting SmtpHost is \"\"; expected the mail server that SmtpUser is for.")]
    [InlineData("SmtpPassword=hush", "The setting SmtpHost is \"\"; expected the mail server that SmtpPassword is for.")]
    public void A_name_or_a_password_is_for_a_server(string given, string sentence) => Assert.Equal(sentence, Refusal(given));

    [Fact]
    public void A_password_does_not_go_over_a_network_in_the_clear() => Assert.Equal(
        "The setting SmtpSecurity is \"none\"; expected starttls or tls, for SmtpPassword would travel in the clear.",
        Refusal("SmtpHost=mail.example", "SmtpFrom=site@conference.example", "SmtpUser=site", "SmtpPassword=hush", "SmtpSecurity=none"));

    private string Refusal(params string[] settings) => Assert.Throws<StartRefusedException>(() => Read(settings)).Message;

    private MailSettings Read(params string[] settings) => SiteSettings.Read(
        new ConfigurationBuilder().AddCommandLine([$"--DataFolder={_folder.In("data")}", .. settings.Select(setting => $"--{setting}")]).Build(),
        new HostingEnvironment { EnvironmentName = "Production" }).Mail;
}
