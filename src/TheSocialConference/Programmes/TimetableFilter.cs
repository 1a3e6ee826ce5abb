using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TheSocialConference.Programmes;

/// <summary>What a visitor asked to see of a programme: each part is null when everything is asked for.</summary>
public sealed record TimetableFilter(Programme.Theme? Theme = null, Programme.Stage? Stage = null, DateOnly? Day = null)
{
    public static readonly TimetableFilter None = new();

    public bool IsNone => this is { Theme: null, Stage: null, Day: null };

    /// <summary>Whether it leaves out slots within a day: what remains is a list, not a grid.</summary>
    public bool IsWithinDay => Theme is not null || Stage is not null;

    /// <summary>Reads <c>?theme=&amp;stage=&amp;day=</c>; an empty value asks for everything.</summary>
    /// <param name="day">As in <c>2030-02-14</c>.</param>
    /// <returns>False when the programme has no such theme, stage or day: that address does not exist.</returns>
    public static bool TryRead(Programme programme, string? theme, string? stage, string? day, [NotNullWhen(true)] out TimetableFilter? filter)
    {
        var read = new TimetableFilter(
            string.IsNullOrEmpty(theme) ? null : programme.ThemeBy(theme),
            string.IsNullOrEmpty(stage) ? null : programme.StageBy(stage),
            DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);
        var isKnown = string.IsNullOrEmpty(theme) == read.Theme is null
            && string.IsNullOrEmpty(stage) == read.Stage is null
            && string.IsNullOrEmpty(day) == read.Day is null
            && (read.Day is not { } asked || IsDayOf(programme, asked));
        filter = isKnown ? read : null;
        return isKnown;
    }

    /// <summary>Whether a session without a time is shown: its stage is unknown, and so is its day when there are several.</summary>
    public bool ShowsWithoutTime(Programme.Session session, Programme programme) =>
        (Theme is null || session.Theme == Theme.Slug)
        && Stage is null
        && (Day is null || programme.Edition.FirstDay == programme.Edition.LastDay);

    /// <summary>Whether a slot is shown on its day. What is on all stages is on the one that is asked for; a break has no theme.</summary>
    public bool Shows(Programme.Slot slot, Programme programme) =>
        (Stage is null || slot.IsOnAllStages || slot.Stages.Contains(Stage.Slug))
        && (Theme is null || programme.SessionOf(slot)?.Theme == Theme.Slug);

    /// <summary>A day of the edition stays an address when its last slot has been moved away.</summary>
    private static bool IsDayOf(Programme programme, DateOnly day) =>
        (day >= programme.Edition.FirstDay && day <= programme.Edition.LastDay) || programme.Days.Contains(day);
}
