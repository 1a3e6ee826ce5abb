using System.Buffers.Binary;

namespace TheSocialConference.Programmes;

/// <summary>
/// Names a slot for ever: a UUIDv5 (RFC 9562 section 5.5) of edition, session code and key, so that starting again from the files
/// gives the same calendar entries and addresses.
/// </summary>
public static class SlotIdentity
{
    private static readonly Guid Namespace = new("5c1f6a52-6d0e-5b0a-9f8e-0d6f3c9a2b14");

    /// <param name="owner">The session's code; a break has its key alone.</param>
    /// <param name="key">Empty for the first slot of a session.</param>
    public static Guid Of(string edition, string? owner, string key) => NamedUuid.Of(Namespace, $"{edition}\n{owner}\n{key}");

    /// <summary>
    /// A positive number out of the id; two slots of one edition that share it (1 in 2 thousand million for each pair) are refused.
    /// </summary>
    public static int NumberOf(Guid id) =>
        Math.Max(1, BinaryPrimitives.ReadInt32BigEndian(id.ToByteArray(bigEndian: true)) & int.MaxValue);
}
