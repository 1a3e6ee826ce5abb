using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TheSocialConference.Programmes;

namespace TheSocialConference.Organisers;

/// <summary>
/// Who did what to what, and when: written once and never changed. Each holds the hash of the one before it, so that none can be altered or
/// left out unnoticed; what was there before and after lies beside it, where it can be erased without breaking that chain.
/// </summary>
public sealed class Deed
{
    public const int KeyMaxLength = 120;

    /// <summary>What the name or the slug of somebody who was erased begins with, where the log has one.</summary>
    public const char ErasedSign = '~';

    /// <summary>How long what was removed can be put back.</summary>
    public static readonly TimeSpan UndoneWithin = TimeSpan.FromDays(30);

    private Deed()
    {
    }

    /// <param name="previous">The newest deed, or null for the first.</param>
    public Deed(DeedDone done, Doer by, DateTimeOffset at, Deed? previous)
    {
        (Number, At) = ((previous?.Number ?? 0) + 1, at);
        (OrganiserId, Actor) = (by.OrganiserId, by.Actor);
        (What, Kind, Key, EditionSlug) = (done.What, done.Kind, done.Key, done.EditionSlug);
        Content = new(done, by.Name);
        (ContentHash, PreviousHash) = (Content.Hash(), previous?.Hash ?? "");
        Hash = HashOfRow();
    }

    /// <summary>From 1, without a gap.</summary>
    public long Number { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>Null when it was no organiser.</summary>
    public int? OrganiserId { get; private init; }

    public Actor Actor { get; private init; }

    public DeedKind What { get; private init; }

    /// <summary>What kind of thing it was done to.</summary>
    public SubjectKind Kind { get; private init; }

    /// <summary>Which of them: a slug, a code, a slot's id or a number; of a speaker who was erased what <see cref="Sealed"/> makes of it.</summary>
    public string Key { get => field!; private set => field = Guard.Text(value, KeyMaxLength); }

    public bool IsKeyErased => IsErased(Key);

    /// <summary>The edition it belongs to, or null.</summary>
    public string? EditionSlug { get; private init; }

    /// <summary>SHA-256 of <see cref="Content"/>, 64 small hexadecimal digits; it stays when the content is erased.</summary>
    public string ContentHash { get; private init; } = null!;

    /// <summary>The <see cref="Hash"/> of the deed before this one; empty for the first.</summary>
    public string PreviousHash { get; private init; } = null!;

    /// <summary>SHA-256 of everything above, 64 small hexadecimal digits.</summary>
    public string Hash { get; private init; } = null!;

    /// <summary>Null when it was erased.</summary>
    public DeedContent? Content { get; private set; }

    /// <summary>What <see cref="Hash"/> is, unless the row was tampered with.</summary>
    public string HashOfRow() => Sha256(
        Number.ToString(CultureInfo.InvariantCulture), At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        OrganiserId?.ToString(CultureInfo.InvariantCulture), Actor.ToString(), What.ToString(), Kind.ToString(), Sealed(Key, ContentHash), EditionSlug, ContentHash, PreviousHash);

    /// <summary>Leaves no trace of what it was done to but a hash.</summary>
    internal void EraseKey() => Key = Sealed(Key, ContentHash);

    internal static bool IsErased(string text) => text is [ErasedSign, ..];

    /// <summary>What stands for a text in the hash of its row, and in its own place when it is erased, so that the row's hash stays what it was.</summary>
    internal static string Sealed(string text, string salt) => IsErased(text) ? text : $"{ErasedSign}{Sha256(text, salt)}";

    /// <summary>Of the texts with their lengths, so that no two different lists give the same.</summary>
    internal static string Sha256(params string?[] texts)
    {
        var whole = new StringBuilder();
        foreach (var text in texts)
        {
            whole.Append(CultureInfo.InvariantCulture, $"{text?.Length ?? -1}:{text}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole.ToString())));
    }
}

/// <summary>What a deed was about, in words and values; it can be erased, the <see cref="Deed"/> cannot.</summary>
public sealed class DeedContent
{
    private const int SaltLength = 32;

    private DeedContent()
    {
    }

    internal DeedContent(DeedDone done, string by) =>
        (By, Title, Before, After, Salt) = (by, done.Title, done.Before, done.After, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltLength)));

    public long DeedNumber { get; private init; }

    /// <summary>The name of whoever did it, as it was then; a hash when they were erased.</summary>
    public string By { get; private set; } = null!;

    public bool IsByErased => Deed.IsErased(By);

    /// <summary>What people call the thing it was done to.</summary>
    public string Title { get; private init; } = null!;

    /// <summary>The record as JSON, or null when there was none.</summary>
    public string? Before { get; private init; }

    /// <inheritdoc cref="Before"/>
    public string? After { get; private init; }

    /// <summary>Keeps anybody from guessing what was erased by its hash: 32 digits for the whole, then 32 for <see cref="By"/>, which go with it.</summary>
    public string Salt { get; private set; } = null!;

    public string Hash() => Deed.Sha256(Deed.Sealed(By, Salt[SaltLength..]), Title, Before, After, Salt[..SaltLength]);

    /// <summary>Takes the name of whoever did it away, and what it could be guessed by; what was done stays, and can be put back.</summary>
    internal void EraseBy() => (By, Salt) = (Deed.Sealed(By, Salt[SaltLength..]), Salt[..SaltLength]);
}

/// <summary>Something that was done and is to be written down.</summary>
/// <param name="Title">What people call the thing it was done to.</param>
/// <param name="Before">The record as JSON, or null when there was none.</param>
public sealed record DeedDone(
    DeedKind What, SubjectKind Kind, string Key, string Title, string? EditionSlug = null, string? Before = null, string? After = null)
{
    public static DeedDone Publication(ProgrammeRelease release) => new(
        DeedKind.Published, SubjectKind.Release, release.Number.ToString(CultureInfo.InvariantCulture), $"{release.Programme.Edition.Name}, {release.Number}", release.EditionSlug);
}

/// <summary>Who does something.</summary>
public sealed record Doer(Actor Actor, int? OrganiserId, string Name)
{
    /// <summary>The program itself, when a command or a clock asked for it.</summary>
    public static readonly Doer Program = new(Actor.Program, null, "program");

    /// <summary>The files of the content folder.</summary>
    public static readonly Doer Import = new(Actor.Import, null, "import");

    /// <summary>Somebody who is not signed in.</summary>
    public static readonly Doer Visitor = new(Actor.Visitor, null, "visitor");
}

public enum Actor
{
    Organiser,
    Import,
    Program,

    /// <summary>Somebody who was not signed in: a failed sign-in, a set-up.</summary>
    Visitor,
}

public enum DeedKind
{
    Added,
    Changed,
    Removed,
    Restored,
    Reordered,
    Published,
    SignedIn,
    SignInFailed,
    SignedOut,
    Invited,
    Exported,

    /// <summary>Chosen as it is on the site, over what its file says.</summary>
    Kept,
    Erased,

    /// <summary>A role, a password, a passkey or a limit.</summary>
    AccessChanged,
}

public enum SubjectKind
{
    Edition,
    Theme,
    Stage,
    Speaker,
    Session,
    Slot,
    Release,
    Post,
    Page,
    Picture,
    Organiser,
    Settings,
    Backup,

    /// <summary>The content folder.</summary>
    Files,

    /// <summary>Another site that moved here.</summary>
    OtherSite,

    Comment,

    /// <summary>Whose comments wait.</summary>
    Ban,

    /// <summary>Whether a post takes comments.</summary>
    Discussion,
}
