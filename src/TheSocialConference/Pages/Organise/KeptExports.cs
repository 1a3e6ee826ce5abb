using System.Security.Cryptography;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>Keeps an export between looking at what it would bring and bringing it: a day at most.</summary>
public sealed class KeptExports(SiteSettings settings, TimeProvider clock)
{
    private const int NameLength = 32;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private string Folder => Path.Combine(settings.DataFolder, "imports");

    /// <returns>What it is asked for by.</returns>
    public async Task<string> KeepAsync(Stream export, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.EnumerateFiles(Folder).Where(file => File.GetLastWriteTimeUtc(file) < clock.GetUtcNow() - Kept))
        {
            File.Delete(old);
        }

        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameLength / 2));
        await using var file = new FileStream(PathOf(name), FileMode.CreateNew);
        await export.CopyToAsync(file, cancellation);
        return name;
    }

    /// <returns>Null when it is not there any more.</returns>
    public FileStream? Open(string name) => IsName(name) && File.Exists(PathOf(name)) ? File.OpenRead(PathOf(name)) : null;

    public void Forget(string name)
    {
        if (IsName(name))
        {
            File.Delete(PathOf(name));
        }
    }

    private static bool IsName(string name) => name.Length == NameLength && name.All(char.IsAsciiHexDigitLower);

    private string PathOf(string name) => Path.Combine(Folder, $"{name}.xml");
}
