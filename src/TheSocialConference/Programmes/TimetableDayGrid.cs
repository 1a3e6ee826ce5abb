using System.Globalization;
using System.Text;

namespace TheSocialConference.Programmes;

/// <summary>
/// The rules of one day: a row between every two moments at which something starts or ends, as high as it is long, but high enough for
/// what lies in it; where no session is on it is no higher than a line, which takes the emptiness out of a lunch. What was replaced has a
/// row of its own at the foot of its replacement.
/// </summary>
internal static class TimetableDayGrid
{
    private const double PixelsPerMinute = 3.4;

    public static string Css(Programme programme, DateOnly day, TimetableColumns columns)
    {
        var slots = programme.SlotsOn(day);
        var css = new StringBuilder();
        var id = $"#{TimetableIds.Of(day)}.grid";
        Write(css, $"{id}{{display:grid;grid-template-columns:4.5rem repeat({columns.Tracks},minmax(0,1fr));grid-template-rows:[head] auto{Rows(day, slots, columns)}}}");
        for (var stage = 0; stage < programme.Stages.Count; stage++)
        {
            Write(css, $"{id}>.heads>:nth-child({stage + 1}){{grid-area:head/{2 + (stage * columns.Lanes)}/auto/{2 + ((stage + 1) * columns.Lanes)}}}");
        }

        foreach (var start in slots.Select(slot => slot.Start).Distinct())
        {
            Write(css, $"#{TimetableIds.Of(day, start)}{{grid-area:{Line(day, start)}/1}}");
        }

        foreach (var slot in slots)
        {
            var (from, to) = columns.TracksOf(slot);
            var top = columns.IsReplaced(slot) ? Foot(day, slot.End) : Line(day, slot.Start);
            var bottom = columns.IsReplacement(slot) ? Foot(day, slot.End) : Line(day, slot.End);
            Write(css, $"#{TimetableIds.Of(slot)}{{grid-area:{top}/{from + 2}/{bottom}/{to + 2}}}");
        }

        return css.ToString();
    }

    private static string Rows(DateOnly day, IReadOnlyList<Programme.Slot> slots, TimetableColumns columns)
    {
        var rows = new StringBuilder();
        DateTime[] moments = [.. slots.SelectMany(slot => new[] { slot.Start, slot.End }).Distinct().Order()];
        for (var row = 0; row < moments.Length - 1; row++)
        {
            var (from, to) = (moments[row], moments[row + 1]);
            rows.Append(CultureInfo.InvariantCulture, $" [{Line(day, from)}] {Height(to - from, [.. slots.Where(slot => slot.Start <= from && slot.End >= to)])}");
            if (slots.Any(slot => slot.End == to && columns.IsReplaced(slot)))
            {
                rows.Append(CultureInfo.InvariantCulture, $" [{Foot(day, to)}] minmax(1.5rem,auto)");
            }
        }

        return rows.Append(CultureInfo.InvariantCulture, $" [{Line(day, moments[^1])}]").ToString();
    }

    private static string Height(TimeSpan time, Programme.Slot[] slots)
    {
        var scale = string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes * PixelsPerMinute:0.#}px");
        return slots switch
        {
            [] => $"min({scale},2.5rem)",
            _ when slots.All(slot => slot.SessionCode is null) => $"minmax(min({scale},2.5rem),auto)",
            _ => $"minmax({scale},auto)",
        };
    }

    /// <summary>A name cannot begin with a digit.</summary>
    private static string Line(DateOnly day, DateTime time) => $"t{TimetableIds.Clock(TimetableIds.MinutesInto(day, time))}";

    /// <summary>Where the last row before this moment begins, if what was replaced lies there.</summary>
    private static string Foot(DateOnly day, DateTime end) => $"{Line(day, end)}x";

    private static void Write(StringBuilder css, FormattableString rule) => css.Append(rule.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
