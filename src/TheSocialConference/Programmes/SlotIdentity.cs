using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TheSocialConference.Programmes;

/// <summary>
/// Names a slot for ever: a UUIDv5 (RFC 9562 section 5.5) of edition, session code and key, so that starting again from the files
/// gives the same calendar entries and addresses.
/// </summary>
public static class SlotIdentity
{
    private static readonly Guid Namespace = new("5c1f6a52-6d0e-5b0a-9f8e-0d6f3c9a2b14");

    /// <param name="owner">The session's code; a break has its key alone.</param>
    public static Guid Of(string edition, string? owner, string key)
    {
        var name = Encoding.UTF8.GetBytes($"{edition}\n{owner}\n{key}");
        Span<byte> input = stackalloc byte[16 + name.Length];
        Namespace.TryWriteBytes(input, bigEndian: true, out _);
        name.CopyTo(input[16..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // UUIDv5 is defined with SHA-1; nothing is kept secret by it.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    /// <summary>A positive number out of the id; two slots of one edition that share it (1 in 2 thousand million) are refused at import.</summary>
    public static int NumberOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Math.Max(1, BinaryPrimitives.ReadInt32BigEndian(bytes) & int.MaxValue);
    }
}
