using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace TheSocialConference.Programmes;

/// <summary>
/// The sheet that lays the list of each day on a grid, stages side by side, where the day is wide for the size of the letters: positions
/// cannot stand in the page itself, where the security policy refuses styles. A day that has too many columns for that stays a list, as it
/// does on a phone and on paper.
/// </summary>
/// <remarks>
/// The page writes, for a day that the sheet <see cref="Has"/> and a filter that leaves nothing out within it:
/// <code>
/// &lt;ol class="timetable grid" id="{Timetable.Id}" role="list"&gt;
///   &lt;li class="heads" aria-hidden="true"&gt;&lt;span&gt;{stage}&lt;/span&gt;…&lt;/li&gt;   every stage, by position; hidden in a list
///   &lt;li class="time"&gt;
///     &lt;h3 id="{TimetableRow.Id}"&gt;&lt;time&gt;…&lt;/time&gt;&lt;/h3&gt;
///     &lt;ol role="list"&gt;&lt;li class="slot" id="{TimetableEntry.Id}"&gt;…&lt;/li&gt;…&lt;/ol&gt;
///   &lt;/li&gt;…
/// &lt;/ol&gt;
/// </code>
/// </remarks>
public sealed class TimetableGrid
{
    public const int MaxStages = 5;

    /// <summary>Columns times lanes: more would be too narrow to read at 57rem.</summary>
    public const int MaxTracks = 10;

    private static readonly ConditionalWeakTable<Programme, TimetableGrid> Made = [];

    private readonly HashSet<DateOnly> _days;

    private TimetableGrid(Programme programme)
    {
        DateOnly[] days = programme.Stages.Count is > 0 and <= MaxStages && programme.HasTimes ? [.. programme.Days] : [];
        var grids = days.Select(day => (day, columns: TimetableColumns.Of(programme, day))).Where(grid => grid.columns.Tracks <= MaxTracks).ToArray();
        _days = [.. grids.Select(grid => grid.day)];
        Css = grids.Length == 0 ? "" : Written(grids.Select(grid => TimetableDayGrid.Css(programme, grid.day, grid.columns)));
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..12];
    }

    /// <summary>Empty when no day of the programme is a grid.</summary>
    public string Css { get; }

    /// <summary>12 small hexadecimal digits of its SHA-256, for an address that never has to be asked for again.</summary>
    public string Hash { get; }

    /// <summary>The grid of a programme, made once for each value.</summary>
    public static TimetableGrid Of(Programme programme) => Made.GetValue(programme, value => new(value));

    /// <summary>Whether this day is a grid on a wide screen.</summary>
    public bool Has(DateOnly day) => _days.Contains(day);

    private static string Written(IEnumerable<string> days) => string.Create(CultureInfo.InvariantCulture,
        $$"""
        @container day (min-width:57rem){
        .timetable.grid>.heads,.timetable.grid>.time,.timetable.grid>.time>ol{display:contents}
        {{string.Concat(days)}}}

        """);
}
