using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TheSocialConference.Data.Keeping;

/// <summary>The end of a backup: the comment of the zip file holds the SHA-256 of everything before it, so that no byte changes unseen.</summary>
internal static class Seal
{
    private const string Label = "sha256:";
    private const int Digits = 2 * SHA256.HashSizeInBytes;
    private const int End = 22;
    private const int End64Locator = 20;
    private const uint InEnd64 = uint.MaxValue;

    /// <summary>In bytes: the list of more than a quarter of a million files.</summary>
    private const int MaxDirectory = 32_000_000;

    /// <summary>The comment as long as its digits are not known.</summary>
    public static string Unset { get; } = Label + new string('0', Digits);

    private static int Length => Label.Length + Digits;

    public static void Set(FileStream file)
    {
        var digits = Encoding.ASCII.GetBytes(HashOf(file));
        file.Position = file.Length - Digits;
        file.Write(digits);
    }

    /// <summary>Whether the end of the file is there as we write it; says nothing of the rest.</summary>
    public static bool IsOn(string path)
    {
        using var file = File.OpenRead(path);
        return DigitsOn(file) is not null;
    }

    /// <summary>What is wrong with the file as a whole, or null; reads all of it.</summary>
    /// <exception cref="InvalidDataException">It is no complete backup, so that there is nothing to look into.</exception>
    public static string? FaultOf(FileStream file)
    {
        var digits = DigitsOn(file) ?? throw new InvalidDataException("It is cut off, or was not made by this program: its end is not there.");
        var directory = file.Length - Length - End - DirectoryStart(file);
        return directory is < 0 or > MaxDirectory ? throw new InvalidDataException("Its list of contents is not where it should be, or too long.")
            : digits == HashOf(file) ? null
            : "It is damaged: what it holds is not what was written.";
    }

    private static string? DigitsOn(FileStream file)
    {
        if (file.Length < End + Length)
        {
            return null;
        }

        var end = At(file, file.Length - Length - End, End + Length);
        var comment = Encoding.ASCII.GetString(end.AsSpan(End));
        return end.AsSpan(0, 4).SequenceEqual("PK\u0005\u0006"u8) && BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(20)) == Length
            && comment.StartsWith(Label, StringComparison.Ordinal)
                ? comment[Label.Length..]
                : null;
    }

    /// <summary>Where the list of contents begins; of a file of more than 4 GB another record says so.</summary>
    private static long DirectoryStart(FileStream file)
    {
        var end = file.Length - Length - End;
        var start = BinaryPrimitives.ReadUInt32LittleEndian(At(file, end + 16, 4));
        if (start != InEnd64 || end < End64Locator)
        {
            return start;
        }

        var end64 = BinaryPrimitives.ReadInt64LittleEndian(At(file, end - End64Locator + 8, 8));
        return end64 < 0 || end64 > end - 56 ? -1 : BinaryPrimitives.ReadInt64LittleEndian(At(file, end64 + 48, 8));
    }

    private static byte[] At(FileStream file, long position, int length)
    {
        var bytes = new byte[length];
        file.Position = position;
        file.ReadExactly(bytes);
        return bytes;
    }

    private static string HashOf(FileStream file)
    {
        file.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var portion = new byte[128 * 1024];
        for (var left = file.Length - Digits; left > 0;)
        {
            var read = file.Read(portion, 0, (int)Math.Min(portion.Length, left));
            hash.AppendData(portion, 0, read > 0 ? read : throw new EndOfStreamException());
            left -= read;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
