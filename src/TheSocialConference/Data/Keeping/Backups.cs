using TheSocialConference.Web;

namespace TheSocialConference.Data.Keeping;

/// <summary>The backups of this site.</summary>
public sealed class Backups(DataFolder folder, SiteSettings settings, TimeProvider time)
{
    private const string Unfinished = ".unfinished";

    /// <summary>A night and a little: when the newest is older than this, one was missed.</summary>
    public static readonly TimeSpan Overdue = TimeSpan.FromHours(26);

    private readonly Lock _asking = new();

    private Task<MadeBackup>? _making;

    private BackupFailure? _lastFailure;

    /// <summary>How it stands with them, for who looks after the site. Reads names and the end of one file: as cheap as a page needs.</summary>
    public BackupState State
    {
        get
        {
            var newest = NewestVerified;
            var now = time.GetUtcNow();
            return new(newest, newest is null || now - newest.MadeAt > Overdue, _making is { IsCompleted: false }, Volatile.Read(ref _lastFailure));
        }
    }

    /// <summary>The last one in the folder of backups, or null. Each was verified before it got its name.</summary>
    public BackupFile? NewestVerified => NewestOf(Kept());

    /// <summary>For a message about a database that cannot be used.</summary>
    public string NewestSentence => NewestVerified is { } newest
        ? $"The newest copy is {newest.Path}; the command restore puts it back."
        : $"There is no copy in {folder.Backups}.";

    /// <summary>The same about one that a later version has brought on: the copy from before that is the one that this version can use.</summary>
    public string SentenceBefore(string migration) =>
        NewestOf(Kept().Where(file => file.BeforeMigration == migration)) is { } before ? $"The copy from before that is {before.Path}; the command restore puts it back." : NewestSentence;

    /// <summary>Makes one in the folder of backups, apart from who asks; who asks while one is being made gets that one.</summary>
    /// <param name="stopping">When the site stops, and not when a visitor goes away.</param>
    /// <exception cref="BackupFailedException">As the task ends; <see cref="State"/> tells of it afterwards, until one succeeds.</exception>
    public Task<MadeBackup> MakeAsync(CancellationToken stopping)
    {
        lock (_asking)
        {
            return _making is { IsCompleted: false } underWay ? underWay : _making = Task.Run(() => MakeNoted(stopping), stopping);
        }
    }

    /// <summary>Makes one, and gives it its name when it is complete, verified and on disk; whatever goes wrong leaves nothing behind.</summary>
    /// <param name="target">A file that is not there yet, or a folder; null for the folder of backups.</param>
    /// <exception cref="BackupFailedException">The message says what stood in the way.</exception>
    public MadeBackup Make(string? target = null, string? beforeMigration = null, CancellationToken cancellation = default)
    {
        var folderOrFile = Place(target);
        try
        {
            using var turn = TakeTurn();
            ClearStale();
            var (path, at) = Directory.Exists(folderOrFile) ? FreeIn(folderOrFile, beforeMigration) : (folderOrFile, time.GetUtcNow());
            return File.Exists(path)
                ? throw new BackupFailedException($"{path} is there already, and is left as it is.")
                : Make(path, path + Unfinished, at, cancellation);
        }
        catch (Exception fault) when (BackupFailedException.Explains(fault))
        {
            throw BackupFailedException.Of(fault, Directory.Exists(folderOrFile) ? folderOrFile : Path.GetDirectoryName(folderOrFile)!);
        }
    }

    /// <summary>Deletes those that <see cref="BackupRetention"/> lets go; never anything else that lies among them.</summary>
    public void Prune()
    {
        BackupFile[] complete = [.. Kept().Where(IsComplete)];
        foreach (var file in complete.Except(BackupRetention.Keep(complete, time.GetUtcNow())))
        {
            File.Delete(file.Path);
        }
    }

    private MadeBackup Make(string path, string workspace, DateTimeOffset at, CancellationToken cancellation)
    {
        Clear(workspace); // what a killed one left
        try
        {
            BackupEntries.CreateFolder(workspace);
            var zip = Path.Combine(workspace, "backup.zip");
            new BackupWriter(folder, settings.SiteName, at, cancellation).Write(zip, workspace);
            var verdict = new BackupReading(workspace, DatabaseState.Migrations, cancellation).Read(zip);
            if (!verdict.IsSound)
            {
                throw new InvalidDataException(string.Join(' ', verdict.Faults));
            }

            File.Move(zip, path);
            return new(path, verdict.Manifest!);
        }
        finally
        {
            Clear(workspace);
        }
    }

    private MadeBackup MakeNoted(CancellationToken stopping)
    {
        try
        {
            var made = Make(cancellation: stopping);
            Volatile.Write(ref _lastFailure, null);
            return made;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Volatile.Write(ref _lastFailure, new(time.GetUtcNow(), fault.Message));
            throw;
        }
    }

    /// <summary>The file that was asked for, or the folder that is to hold it.</summary>
    private string Place(string? target)
    {
        try
        {
            return target is null ? BackupEntries.CreateFolder(folder.Backups) : Path.GetFullPath(target);
        }
        catch (Exception fault) when (BackupFailedException.Explains(fault))
        {
            throw BackupFailedException.Of(fault, folder.Backups);
        }
    }

    /// <summary>A name that is not taken: names tell seconds, and two may be asked for in one.</summary>
    private (string Path, DateTimeOffset At) FreeIn(string place, string? beforeMigration)
    {
        for (var at = time.GetUtcNow(); ; at += TimeSpan.FromSeconds(1))
        {
            var path = Path.Combine(place, BackupFile.NameOf(at, beforeMigration));
            if (!File.Exists(path))
            {
                return (path, at);
            }
        }
    }

    /// <summary>One at a time, also among programs, so that what is unfinished is known to be stale.</summary>
    private FileStream TakeTurn()
    {
        var path = Path.Combine(folder.Path, "backup.lock");
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (File.Exists(path))
        {
            throw new BackupFailedException("Another backup is being made at this moment; try again when it is done.", fault);
        }
    }

    private void ClearStale()
    {
        foreach (var left in Directory.Exists(folder.Backups) ? Directory.GetDirectories(folder.Backups, $"*{Unfinished}") : [])
        {
            Clear(left);
        }
    }

    private BackupFile[] Kept()
    {
        try
        {
            return Directory.Exists(folder.Backups) ? [.. Directory.EnumerateFiles(folder.Backups, "*.zip").Select(BackupFile.Of).OfType<BackupFile>()] : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return []; // not ours to look into
        }
    }

    private static BackupFile? NewestOf(IEnumerable<BackupFile> files) => files.OrderByDescending(file => file.MadeAt).FirstOrDefault(IsComplete);

    private static bool IsComplete(BackupFile file)
    {
        try
        {
            return Seal.IsOn(file.Path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false; // gone meanwhile, or not ours to read
        }
    }

    private static void Clear(string workspace)
    {
        if (Directory.Exists(workspace))
        {
            Directory.Delete(workspace, recursive: true);
        }
    }
}
