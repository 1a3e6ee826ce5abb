namespace TheSocialConference.Programmes;

/// <summary>How sure something is: the source says it, or it follows from what the source says.</summary>
public enum Source
{
    Stated,
    Implied,
}

public enum TitleSource
{
    Official,

    /// <summary>The title is a heading of a recap; the official one is not recorded.</summary>
    Heading,

    /// <summary>A plain label of ours, where the source gives no title at all.</summary>
    Label,
}

public enum SessionKind
{
    Talk,
    Opening,
    Keynote,
    Case,
    Discussion,
    Workshop,
    Closing,
}

public enum Attribution
{
    Stated,
    Implied,

    /// <summary>Said by several, or by nobody in particular.</summary>
    Collective,
}

public enum LinkKind
{
    Link,
    Slides,
    Recording,
}

/// <summary>The sign of a theme, the same everywhere; colour alone never tells themes apart.</summary>
public enum Shape
{
    Circle,
    Square,
    Triangle,
    Diamond,
    Hexagon,
    Cross,
    Star,
    Ring,
}

public enum PublishMode
{
    /// <summary>Every saved change is published at once.</summary>
    OnSave,

    /// <summary>Changes wait until an organiser publishes.</summary>
    OnButton,
}
