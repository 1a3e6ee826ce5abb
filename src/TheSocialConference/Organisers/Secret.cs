using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TheSocialConference.Organisers;

/// <summary>A key that is given out once; here only its hash is kept.</summary>
public static class Secret
{
    private const int Bytes = 32;

    /// <summary>43 characters that may stand in an address and in a cookie.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>SHA-256, 64 small hexadecimal digits; a key that is random needs no slower one.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether it is the secret with this hash, in a time that tells nothing of how nearly it is.</summary>
    public static bool Fits(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash));
}
