using System.Security.Cryptography;
using System.Text;

namespace TheSocialConference.Programmes;

/// <summary>A UUIDv5 (RFC 9562 section 5.5): the same for the same name, for ever.</summary>
internal static class NamedUuid
{
    public static Guid Of(Guid space, string name)
    {
        byte[] named = [.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // UUIDv5 is defined with SHA-1; nothing is kept secret by it.
        var id = SHA1.HashData(named).AsSpan(0, 16);
#pragma warning restore CA5350
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
