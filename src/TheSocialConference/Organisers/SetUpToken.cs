using TheSocialConference.Data;

namespace TheSocialConference.Organisers;

/// <summary>
/// What lets the first owner in: made at every start of a site without accounts, shown on the console and in a file that only the user of
/// the program can read, and kept here as a hash. It is good for a day, and for one account.
/// </summary>
public sealed class SetUpToken(DataFolder folder, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    private const string FileName = "set-up-token";

    private string? _hash;
    private DateTimeOffset _expiresAt;

    public string File => Path.Combine(folder.Path, FileName);

    /// <summary>Makes a new one when nobody has an account, and takes the file of an old one away when somebody has.</summary>
    /// <returns>The token, or null when the site has been set up.</returns>
    public string? Renew()
    {
        if (IsSetUp())
        {
            Spend();
            return null;
        }

        var token = Secret.New();
        (_hash, _expiresAt) = (Secret.Hash(token), clock.GetUtcNow() + Life);
        System.IO.File.Delete(File);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(System.IO.File.Open(File, options));
        file.WriteLine(token);
        return token;
    }

    public bool Fits(string token) => _hash is { } hash && clock.GetUtcNow() < _expiresAt && Secret.Fits(token.Trim(), hash);

    /// <summary>It is good for nothing from now on.</summary>
    public void Spend()
    {
        _hash = null;
        System.IO.File.Delete(File);
    }

    /// <summary>Whether anybody ever had an account; asked of the file itself, so that a start needs no Entity Framework for it.</summary>
    public bool IsSetUp()
    {
        using var connection = SqliteReading.Open(folder.Database);
        return connection.Ask("SELECT EXISTS (SELECT 1 FROM Organisers)") is 1L;
    }
}
