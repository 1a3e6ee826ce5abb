using CsCheck;

namespace TheSocialConference.Programmes;

/// <summary>Programmes at random, with every kind of slot and every kind of conflict in them, on two days that begin at 04:00.</summary>
internal static class AnyProgramme
{
    private static readonly Gen<Placing> Placings = Gen.Select(
        Gen.Int[0, 1], Gen.Int[48, 330], Gen.Int[1, 24], Gen.Int[0, 5], Gen.Int[0, 63], Gen.Int[0, 5],
        (day, start, length, how, which, cancelled) => new Placing(day, start * 5, length * 5, how, which, cancelled == 0));

    private static readonly Gen<Billing> Billings = Gen.Select(
        Gen.Int[0, 4], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Enum<SessionKind>(), Placings.Array[0, 3],
        (theme, speaker, cancelled, kind, slots) => new Billing(theme, speaker, cancelled == 0, kind, slots));

    public static readonly Gen<Programme> AtRandom = Gen.Select(
        Gen.Int[0, 6], Gen.Int[0, 4], Billings.Array[0, 12], Placings.Array[0, 3], Make);

    private static Programme Make(int stages, int themes, Billing[] sessions, Placing[] breaks) => A.Programme(
        [.. sessions.Index().Select(at => Session(at.Index, at.Item, themes))],
        [
            .. sessions.Index().SelectMany(at => at.Item.Slots.Index().Select(slot => A.Slot(
                Code(at.Index), slot.Item.Times, slot.Item.Stages(stages), A.Day.AddDays(slot.Item.Day), slot.Index == 0 ? "" : $"{slot.Index}", slot.Item.IsCancelled))),
            .. sessions.Index().SelectMany(at => at.Item.Slots.Index().Where(slot => slot.Item.IsCancelled && slot.Item.Which % 2 == 0).Select(slot =>
                A.Break($"instead-{at.Index}-{slot.Index}", slot.Item.Times, slot.Item.Stages(stages), A.Day.AddDays(slot.Item.Day)))),
            .. breaks.Index().Select(at => A.Break($"break-{at.Index}", at.Item.Times, at.Item.Stages(stages), A.Day.AddDays(at.Item.Day))),
        ],
        A.Edition(last: A.Day.AddDays(1)),
        [.. Enumerable.Range(0, stages).Select(n => A.Stage($"s{n}", parallel: n == 3))],
        [.. Enumerable.Range(0, themes).Select(n => A.Theme($"t{n}"))]);

    private static Programme.Session Session(int n, Billing billing, int themes) => A.Session(
        Code(n), billing.Theme < themes ? $"t{billing.Theme}" : null, billing.Speaker == 0 ? [] : [$"speaker-{billing.Speaker}"], billing.Kind,
        billing.IsCancelled ? A.Cancelled() : null);

    private static string Code(int n) => $"ANY{n:000}";

    private sealed record Billing(int Theme, int Speaker, bool IsCancelled, SessionKind Kind, Placing[] Slots);

    private sealed record Placing(int Day, int Start, int Length, int How, int Which, bool IsCancelled)
    {
        public string Times => $"{Start / 60}:{Start % 60}-{(Start + Length) / 60}:{(Start + Length) % 60}";

        /// <summary>All stages, some stages, and mostly one.</summary>
        public string? Stages(int count) => (count, How) switch
        {
            (0, _) or (_, 0) => null,
            (_, 1) => string.Join(' ', Enumerable.Range(0, count).Where(n => (Which & (1 << n)) != 0 || n == Which % count).Select(n => $"s{n}")),
            _ => $"s{Which % count}",
        };
    }
}
