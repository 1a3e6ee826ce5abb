namespace TheSocialConference;

/// <summary>Why the program does not start, in one sentence per cause for whoever runs it; no stack trace helps them.</summary>
public sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
