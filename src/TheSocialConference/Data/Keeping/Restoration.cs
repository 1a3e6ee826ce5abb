using System.Text.RegularExpressions;

namespace TheSocialConference.Data.Keeping;

/// <summary>
/// Puts what a backup holds in the place of the data there is, which is set aside. First everything is unpacked and verified in a folder beside it; the
/// renaming of that folder decides; what is left then are moves, which the next start finishes when they are cut off.
/// </summary>
/// <remarks>Only for who holds the lock of the data folder alone.</remarks>
internal sealed partial class Restoration(DataFolder folder)
{
    private const string Unfinished = ".unfinished";

    /// <summary>With what belongs to it, which a database must never be without, and never have of another.</summary>
    private static readonly string[] DatabaseFiles = ["-wal", "-shm", "-journal", ""];

    /// <summary>The database last: it is what a start looks for.</summary>
    private static readonly string[] Items = ["pictures", "keys", BackupEntries.Database];

    /// <summary>Whether a restore was killed, so that <see cref="Finish"/> has to be called before the data is used.</summary>
    public bool WasCutOff => Folders().Length > 0;

    /// <summary>Restores a backup.</summary>
    /// <param name="known">The migrations that this program has.</param>
    /// <exception cref="BackupFailedException">It cannot be restored, and everything is as it was.</exception>
    public RestoredBackup Restore(string backup, IReadOnlySet<string> known, DateTimeOffset at, CancellationToken cancellation)
    {
        try
        {
            Finish();
            return RestoreAs(FreeName(at), backup, known, cancellation);
        }
        catch (Exception fault) when (BackupFailedException.Explains(fault))
        {
            throw BackupFailedException.Of(fault, folder.Path);
        }
    }

    /// <summary>Does what was left to be done when a restore was killed: all of it when it was decided, and nothing otherwise.</summary>
    public void Finish()
    {
        foreach (var left in Folders())
        {
            if (!left.EndsWith(Unfinished, StringComparison.Ordinal))
            {
                MoveAll(Moves(Path.GetFileName(left)));
            }

            Directory.Delete(left, recursive: true);
        }
    }

    /// <summary>The moves that are still to be done, each by a look at what is there after the one before.</summary>
    /// <param name="name">Of the folder in which everything is ready.</param>
    internal IEnumerable<(string From, string To)> Moves(string name)
    {
        foreach (var item in Items.Where(item => Exists(In(name, item))))
        {
            foreach (var present in item == BackupEntries.Database ? DatabaseFiles.Select(ending => item + ending) : [item])
            {
                if (Exists(In(present)))
                {
                    yield return (In(present), In(Aside(name), present));
                }
            }

            yield return (In(name, item), In(item));
        }
    }

    /// <summary>Does all of them, or none.</summary>
    /// <returns>The folder that holds what was there before; null when there was nothing.</returns>
    internal string? MoveIntoPlace(string name)
    {
        var done = new Stack<(string From, string To)>();
        try
        {
            foreach (var move in Moves(name))
            {
                Move(move.From, move.To);
                done.Push(move);
            }
        }
        catch (Exception fault) when (BackupFailedException.Explains(fault))
        {
            MoveAll(done.Select(move => (move.To, move.From)));
            Directory.Move(In(name), In(name + Unfinished)); // decided otherwise
            throw;
        }

        Directory.Delete(In(name), recursive: true);
        return Directory.Exists(In(Aside(name))) ? In(Aside(name)) : null;
    }

    internal static void Move(string from, string to)
    {
        BackupEntries.CreateFolder(Path.GetDirectoryName(to)!);
        if (Directory.Exists(from))
        {
            Directory.Move(from, to);
        }
        else
        {
            File.Move(from, to);
        }
    }

    private RestoredBackup RestoreAs(string name, string backup, IReadOnlySet<string> known, CancellationToken cancellation)
    {
        var unfinished = In(name + Unfinished);
        try
        {
            var manifest = Unpack(backup, BackupEntries.CreateFolder(unfinished), known, cancellation);
            Directory.Move(unfinished, In(name));
            return new(manifest, MoveIntoPlace(name));
        }
        finally
        {
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
    }

    private static string Aside(string name) => $"before-{name}";

    private static BackupManifest Unpack(string backup, string into, IReadOnlySet<string> known, CancellationToken cancellation)
    {
        var verdict = new BackupReading(into, known, cancellation) { Unpacks = true }.Read(backup);
        return verdict.IsSound && verdict.Newer is null
            ? verdict.Manifest!
            : throw new BackupFailedException($"{backup} is not restored, and everything is as it was. {string.Join(' ', [.. verdict.Faults, .. new[] { verdict.NewerSentence }.OfType<string>()])}");
    }

    private static void MoveAll(IEnumerable<(string From, string To)> moves)
    {
        foreach (var (from, to) in moves)
        {
            Move(from, to);
        }
    }

    private string[] Folders() => [.. Directory.EnumerateDirectories(folder.Path, "restore-*").Where(path => OurName.IsMatch(Path.GetFileName(path)))];

    private string FreeName(DateTimeOffset at)
    {
        while (Exists(In(Aside($"restore-{BackupFile.StampOf(at)}"))))
        {
            at += TimeSpan.FromSeconds(1);
        }

        return $"restore-{BackupFile.StampOf(at)}";
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private string In(params ReadOnlySpan<string> names) => Path.Combine([folder.Path, .. names]);

    [GeneratedRegex(@"\Arestore-[0-9]{8}T[0-9]{6}Z(\.unfinished)?\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex OurName { get; }
}

/// <summary>What was restored.</summary>
/// <param name="Aside">The folder in which what was there before lies; null when there was nothing.</param>
internal sealed record RestoredBackup(BackupManifest Manifest, string? Aside);
