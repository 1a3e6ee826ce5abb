using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

/// <summary>A programme of any size without conflicts, the same at every call.</summary>
internal static class BigProgramme
{
    private const int Minutes = 30;
    private const int Themes = 8;

    /// <summary>The day begins at 06:00; when all stages are full until 03:00, the rest of the sessions has no time.</summary>
    public static Programme Of(int sessions, int stages, int days)
    {
        var first = new DateOnly(2030, 2, 14);
        var edition = new Programme.EditionFacts(
            "big", "tscbig", "Een grote editie", "nl", IsExample: true, first, first.AddDays(days - 1), "Europe/Amsterdam", DayStartsAt: 4,
            new("Een groot gebouw", null, "Amsterdam", "NL", null), null, null, "#TSC", "Hoe", null, null, Text("Verzonnen", "Invented"), null);
        return new(
            edition,
            [.. Enumerable.Range(0, Themes).Select(n => new Programme.Theme($"thema-{n + 1}", Text($"Thema {n + 1}", $"Theme {n + 1}"), (Shape)n, (n % 4) + 1, null))],
            [.. Enumerable.Range(0, stages).Select(n => new Programme.Stage($"podium-{n + 1}", Text($"Podium {n + 1}", $"Stage {n + 1}"), false, false))],
            [.. Enumerable.Range(0, sessions).Select(n => new Programme.Speaker($"spreker-{n + 1}", $"Voorbeeldspreker {n + 1}", $"Voorbeeldspreker {n + 1:0000}", false, $"Organisatie {n % 40}", null, null, []))],
            [.. Enumerable.Range(0, sessions).Select(Session)],
            [.. Enumerable.Range(0, sessions).Select(n => Slot(n, sessions, stages, days, first)).OfType<Programme.Slot>(), .. Breaks(days, first)]);
    }

    private static Programme.Session Session(int n) => new(
        $"B{n + 1:00000}", $"voorbeeldsessie-nummer-{n + 1}", $"Voorbeeldsessie nummer {n + 1} over het maken van een programma", TitleSource.Official,
        SessionKind.Talk, "nl", 2, $"thema-{(n % Themes) + 1}", Source.Stated, [$"spreker-{n + 1}"], null,
        Text($"Waar voorbeeldsessie {n + 1} over gaat.", $"What example session {n + 1} is about."), null, [], [], [], null);

    private static Programme.Slot? Slot(int n, int sessions, int stages, int days, DateOnly first)
    {
        var perDay = (sessions + days - 1) / days;
        var (day, turn, stage) = (n / perDay, n % perDay / stages, n % perDay % stages);
        var start = TimeSpan.FromHours(6) + (turn * TimeSpan.FromMinutes(Minutes + 10));
        if (start >= TimeSpan.FromHours(12))
        {
            start += TimeSpan.FromHours(1); // lunch
        }

        var id = SlotIdentity.Of("big", $"B{n + 1:00000}", "");
        return start + TimeSpan.FromMinutes(Minutes) > TimeSpan.FromHours(27) ? null : new(
            id, SlotIdentity.NumberOf(id), "", $"B{n + 1:00000}", null, [$"podium-{stage + 1}"],
            first.AddDays(day).ToDateTime(TimeOnly.MinValue) + start, TimeSpan.FromMinutes(Minutes), 0, false);
    }

    private static IEnumerable<Programme.Slot> Breaks(int days, DateOnly first) =>
        from day in Enumerable.Range(0, days)
        let id = SlotIdentity.Of("big", null, $"lunch-{day + 1}")
        select new Programme.Slot(
            id, SlotIdentity.NumberOf(id), $"lunch-{day + 1}", null, Text("Lunch", "Lunch"), [],
            first.AddDays(day).ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(1), 0, false);

    private static LocalText Text(string nl, string en) => new(nl, en);
}
