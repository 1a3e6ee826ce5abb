namespace TheSocialConference.Recaps.Exporting;

/// <summary>A content file and what it is to say.</summary>
/// <param name="Path">In the content folder.</param>
/// <param name="Was">As it was imported; null for a new one.</param>
internal sealed record ExportedFile(string Path, RecapFile? Was, RecapContent Becomes)
{
    public RecapContent Had => Was?.Content ?? RecapContent.Empty;
}
