namespace TheSocialConference.Data.Keeping;

/// <summary>How it stands with the backups that this site makes of itself.</summary>
/// <param name="Newest">The last that was verified, with its time and place; null when there is none.</param>
/// <param name="IsOverdue">Whether a night was missed, or there is none.</param>
/// <param name="IsBeingMade">By the site, at this moment.</param>
/// <param name="LastFailure">Why the last attempt since the start of the site failed; null when it did not.</param>
public sealed record BackupState(BackupFile? Newest, bool IsOverdue, bool IsBeingMade, BackupFailure? LastFailure);

/// <summary>An attempt that gave no backup.</summary>
/// <param name="Why">One or more sentences, in English.</param>
public sealed record BackupFailure(DateTimeOffset At, string Why);

/// <summary>A backup that was just made, and what it holds.</summary>
public sealed record MadeBackup(string Path, BackupManifest Manifest);
