using System.CommandLine;
using System.Net.Mail;
using TheSocialConference.Organisers;
using TheSocialConference.Web;

namespace TheSocialConference.Commands;

/// <summary>Lets an owner in from the machine itself: for a site that was set up without a browser, and for one whose owner is locked out.</summary>
internal static class OwnerCommand
{
    public static Command Command() => new("owner", "Makes an owner's account, or a new way into one; prints a link that works once.")
    {
        One("add", "Makes the account of an owner, and prints the link by which they choose a password. It is good for seven days.", AddAsync),
        One("reset", "Prints a link by which somebody with an account chooses a new password. It is good for an hour.", ResetAsync),
    };

    private static Command One(string name, string description, Func<IServiceProvider, string, CancellationToken, Task<string?>> secretFor)
    {
        var email = new Argument<string>("e-mail") { Description = "The address they sign in with." };
        email.Validators.Add(given =>
        {
            if (given.GetValue(email) is not { } text || text.Length > Organiser.EmailMaxLength || !MailAddress.TryCreate(text, out var address) || address.Address != text)
            {
                given.AddError("This is not an e-mail address.");
            }
        });
        var command = new Command(name, description) { email };
        command.SetAction((asked, cancellation) => CommandHost.RunAsync(
            async services =>
            {
                var address = asked.GetValue(email)!;
                if (await secretFor(services, address, cancellation) is not { } secret)
                {
                    await Console.Error.WriteLineAsync($"Nobody has an account with the address {address}. Make one with: owner add {address}");
                    return 1;
                }

                Console.WriteLine($"{services.GetRequiredService<PublicAddress>().Absolute(Links.Dutch.Welcome)}?key={secret}");
                return 0;
            },
            cancellation));
        return command;
    }

    private static async Task<string?> AddAsync(IServiceProvider services, string email, CancellationToken cancellation)
    {
        var accounts = services.GetRequiredService<Accounts>();
        return await accounts.InviteAsync(email.Split('@')[0], email, Role.Owner, Doer.Program, cancellation);
    }

    private static Task<string?> ResetAsync(IServiceProvider services, string email, CancellationToken cancellation) =>
        services.GetRequiredService<Accounts>().ResetAsync(email, Doer.Program, cancellation);
}
