using System.CommandLine;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;

namespace TheSocialConference.Commands;

/// <summary>Erases what the site knows of somebody who asks to be forgotten.</summary>
internal static class EraseCommand
{
    public static Command Command()
    {
        var who = new Argument<string>("who") { Description = "The e-mail address of an organiser, or the slug of a speaker: the last word of the address of their page." };
        var yes = new Option<bool>("--yes") { Description = "Does it. Without this it is only said what would be erased." };
        var command = new Command("erase", "Erases an organiser or a speaker from the database, for good: also from the log and from releases. Backups of before stay until they are deleted.") { who, yes };
        command.SetAction((asked, cancellation) => CommandHost.RunAsync(services => RunAsync(services, asked.GetValue(who)!, asked.GetValue(yes), cancellation), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string who, bool isSure, CancellationToken cancellation)
    {
        var (organisers, speakers) = (services.GetRequiredService<OrganiserErasure>(), services.GetRequiredService<SpeakerErasure>());
        var id = who.Contains('@', StringComparison.Ordinal) ? await organisers.FindAsync(who, cancellation) : null;
        if ((id is { } found ? await organisers.FindAsync(found, Doer.Program, cancellation) : await speakers.FindAsync(who, cancellation)) is not { } person)
        {
            await Console.Error.WriteLineAsync($"Nobody here has the e-mail address or the slug {who}.");
            return 1;
        }

        Describe(person, BackupRetention.LastDayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        if (person.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync(Words.English.EraseRefused(refusal));
            return 1;
        }

        if (!isSure)
        {
            await Console.Error.WriteLineAsync($"Nothing was done. To erase {person.Name} for good: erase {who} --yes");
            return 1;
        }

        var isDone = id is { } organiser ? await organisers.EraseAsync(organiser, Doer.Program, cancellation) : await speakers.EraseAsync(who, Doer.Program, cancellation);
        Console.WriteLine(isDone ? "Erased." : "Nothing was done: somebody else was faster.");
        return isDone ? 0 : 1;
    }

    private static void Describe(Erasable person, DateOnly until)
    {
        Console.WriteLine($"{person.Name}: {person.Sessions} sessions and {person.Posts} posts have this name, and so do the log and the releases.");
        foreach (var text in person.Texts)
        {
            Console.WriteLine($"This text gives the name and stays as it is: {text.Kind} {text.Key} ({text.Title})");
        }

        foreach (var file in person.Files)
        {
            Console.WriteLine($"This file gives the name: content/{file}. After erasing give the commands export and import.");
        }

        Console.WriteLine(Words.English.EraseKeepsBackups(until));
    }
}
