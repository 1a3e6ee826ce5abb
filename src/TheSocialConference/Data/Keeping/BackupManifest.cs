using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TheSocialConference.Data.Keeping;

/// <summary>What a backup says about itself, in <c>manifest.json</c>.</summary>
/// <param name="Format">Of the backup as a whole; rises when older programs could not read it.</param>
/// <param name="Program">The version that made it.</param>
/// <param name="Migration">The newest that the database has had; null when it had none.</param>
/// <param name="Files">Everything in the backup but the manifest.</param>
/// <param name="Rows">How many each table holds, by its name.</param>
/// <param name="MissingPictures">Files that the database names and that were lost already when the backup was made.</param>
public sealed record BackupManifest(
    int Format,
    string Site,
    DateTimeOffset MadeAt,
    string Program,
    string? Migration,
    IReadOnlyList<BackupManifest.File> Files,
    IReadOnlyDictionary<string, long> Rows,
    IReadOnlyList<string> MissingPictures)
{
    public const int CurrentFormat = 1;

    public const string EntryName = "manifest.json";

    /// <summary>In bytes: hundreds of thousands of pictures.</summary>
    public const int MaxLength = 64_000_000;

    public static string ThisProgram { get; } =
        typeof(BackupManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public void Write(Stream to) => JsonSerializer.Serialize(to, this, BackupJson.Default.BackupManifest);

    /// <exception cref="InvalidDataException">It is no manifest.</exception>
    public static BackupManifest Read(Stream from)
    {
        try
        {
            return JsonSerializer.Deserialize(from, BackupJson.Default.BackupManifest) ?? throw new InvalidDataException("The manifest holds nothing.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("The manifest cannot be read.", fault);
        }
    }

    /// <param name="Name">Within the backup, with <c>/</c> between folder and file.</param>
    /// <param name="Length">In bytes.</param>
    /// <param name="Sha256">64 small hexadecimal digits.</param>
    public sealed record File(string Name, long Length, string Sha256);
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, WriteIndented = true, AllowDuplicateProperties = false, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
