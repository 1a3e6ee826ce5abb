namespace TheSocialConference.Data.Keeping;

/// <summary>What came out of looking through a backup.</summary>
/// <param name="Faults">A sentence for each; none when it is sound.</param>
/// <param name="Manifest">Null when it could not be read.</param>
/// <param name="Newer">A migration that this program does not know, which keeps it from restoring the backup; or null.</param>
internal sealed record BackupVerdict(IReadOnlyList<string> Faults, BackupManifest? Manifest, string? Newer)
{
    public bool IsSound => Faults.Count == 0;

    public string? NewerSentence => Newer is null
        ? null
        : $"It was made by a newer version of this program (it holds {Newer}): only that version can restore it.";
}
