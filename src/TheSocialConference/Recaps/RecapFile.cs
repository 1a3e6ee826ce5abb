using TheSocialConference.Recaps.Yaml;

namespace TheSocialConference.Recaps;

/// <summary>A content file that was read: what it says, and where.</summary>
/// <param name="Root">The fields and their places.</param>
/// <param name="Defined">Names it gives to records.</param>
/// <param name="Referred">Names by which it refers to records.</param>
internal sealed record RecapFile(
    string Path,
    RecapText Text,
    YamlMap Root,
    RecapContent Content,
    IReadOnlyList<RecapName> Defined,
    IReadOnlyList<RecapName> Referred,
    RecapFaults Faults);
