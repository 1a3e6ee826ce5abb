using System.Globalization;

namespace TheSocialConference.Web;

/// <summary>How many connections at once: .NET dies when it runs out of file descriptors, so the door closes well before.</summary>
internal static class ConnectionLimit
{
    public const int Most = 5000;
    public const int Least = 50;
    private const int KeptForTheProgram = 512;
    private const int WhereUnknown = 400;

    public static int OfThisProcess => File.Exists("/proc/self/limits") ? From(File.ReadLines("/proc/self/limits")) : WhereUnknown;

    /// <param name="limits">The lines of <c>/proc/self/limits</c>; of the open files the first number counts, the soft limit.</param>
    public static int From(IEnumerable<string> limits) =>
        limits.FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal))?.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [_, _, _, "unlimited", ..] => Most,
            [_, _, _, var soft, ..] => (int)Math.Clamp(long.Parse(soft, CultureInfo.InvariantCulture) - KeptForTheProgram, Least, Most),
            _ => WhereUnknown,
        };
}
