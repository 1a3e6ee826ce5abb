using System.CommandLine;
using TheSocialConference.Data;
using TheSocialConference.Organisers;

namespace TheSocialConference.Commands;

/// <summary>Tells whether the log of deeds is as it was written.</summary>
internal static class LogCommand
{
    public static Command Command()
    {
        var verify = new Command("verify", "Walks the log from the first deed to the last and says whether any was changed or is missing. Exit code 1 when so.");
        verify.SetAction((_, cancellation) => CommandHost.RunAsync(
            async services =>
            {
                var (fault, number, hash) = await DeedLog.VerifyAsync(services.GetRequiredService<ConferenceDb>(), cancellation);
                if (fault is not null)
                {
                    await Console.Error.WriteLineAsync(fault);
                }

                Console.WriteLine(number == 0 ? "The log is empty." : $"The log is whole up to deed {number}, whose hash is {hash}.");
                return fault is null ? 0 : 1;
            },
            cancellation));
        return new Command("log", "The log of what organisers did.") { verify };
    }
}
