namespace TheSocialConference.Recaps;

/// <summary>A file of the content folder as it was last imported, byte for byte, so that it can be written back.</summary>
public sealed class ContentFile
{
    private ContentFile()
    {
    }

    /// <param name="path">Relative to the content folder, with forward slashes: <c>2014/het-grote-hoe.md</c>.</param>
    public ContentFile(string path, byte[] bytes, string hash, DateTimeOffset at)
    {
        Path = path;
        Replace(bytes, hash, at);
    }

    public int Id { get; private set; }

    public string Path { get; private init; } = null!;

    public byte[] Bytes { get; private set; } = null!;

    /// <summary>SHA-256, 64 small hexadecimal digits.</summary>
    public string Hash { get; private set; } = null!;

    public DateTimeOffset ImportedAt { get; private set; }

    public void Replace(byte[] bytes, string hash, DateTimeOffset at) => (Bytes, Hash, ImportedAt) = (bytes, hash, at);
}
