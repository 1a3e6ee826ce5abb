namespace TheSocialConference.Organisers;

/// <summary>Somebody whose data can be erased, with what an owner should know before it is.</summary>
/// <param name="Name">As they are called, or were when they were last here.</param>
public sealed record Erasable(string Name, Traces Traces)
{
    /// <summary>Why it cannot be, or null.</summary>
    public ErasureRefusal? Refusal { get; init; }

    /// <summary>Posts that stand under their name: they come to stand under that of the editors.</summary>
    public int Posts { get; init; }

    /// <summary>Sessions, in all editions, that bill or quote them.</summary>
    public int Sessions { get; init; }

    /// <summary>Texts that name them. These stay as they are: it is for people to judge what has to be said there.</summary>
    public IReadOnlyList<TextThatNames> Texts { get; init; } = [];

    /// <summary>Files of the content folder, as last imported, that name them.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}

/// <summary>A text of the site that names somebody.</summary>
/// <param name="Edition">Null for what is in none.</param>
/// <param name="HasLink">Whether it leads to their page.</param>
public sealed record TextThatNames(SubjectKind Kind, string? Edition, string Key, string Title, bool HasLink);

public enum ErasureRefusal
{
    /// <summary>Without them nobody could let anybody in.</summary>
    LastOwner,

    /// <summary>Nobody erases themselves.</summary>
    Oneself,

    /// <summary>A text leads to their page, which will not be there.</summary>
    Linked,
}
