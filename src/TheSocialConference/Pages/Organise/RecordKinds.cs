using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

/// <summary>What kinds of records are called in addresses.</summary>
public static class RecordKinds
{
    public const string Facts = "facts";
    public const string Themes = "themes";
    public const string Stages = "stages";
    public const string Sessions = "sessions";
    public const string Slots = "slots";

    public static RecordKind? Of(string name) => name switch
    {
        Facts => RecordKind.Edition,
        Themes => RecordKind.Theme,
        Stages => RecordKind.Stage,
        Sessions => RecordKind.Session,
        Slots => RecordKind.Slot,
        _ => null,
    };

    public static string Name(RecordKind kind) => kind switch
    {
        RecordKind.Edition => Facts,
        RecordKind.Theme => Themes,
        RecordKind.Stage => Stages,
        RecordKind.Session => Sessions,
        RecordKind.Slot => Slots,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
