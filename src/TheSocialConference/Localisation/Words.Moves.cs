using TheSocialConference.Programmes.Changes;

namespace TheSocialConference.Localisation;

/// <summary>What happened to a time, and to a place.</summary>
public sealed partial class Words
{
    private Sentence Of(Happening happening) => happening switch
    {
        Happening.Moved moved => Moved(moved),
        Happening.Scheduled { At: var at } => Tell($"tijd bekend: {At(at)}", $"time known: {At(at)}"),
        Happening.Unscheduled { Was: var was } => Tell($"tijd niet meer bekend, was {At(was)}", $"time no longer known, was {At(was)}"),
        Happening.Repeated { At: var at } => Tell($"ook {At(at)}", $"also {At(at)}"),
        Happening.RepeatDropped { Was: var was } => Tell($"niet meer {At(was)}", $"no longer {At(was)}"),
        Happening.TimeCancelled { IsOneOfSeveral: false } => Tell($"vervallen", $"cancelled"),
        Happening.TimeCancelled { At: var at } => Tell($"vervallen {At(at)}", $"cancelled {At(at)}"),
        Happening.TimeOnAgain { IsOneOfSeveral: false } => Tell($"gaat toch door", $"on after all"),
        Happening.TimeOnAgain { At: var at } => Tell($"toch {At(at)}", $"after all {At(at)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(happening)),
    };

    /// <summary>"verplaatst van Podium 2 naar Podium 1, nu 14:15".</summary>
    private Sentence Moved(Happening.Moved moved)
    {
        var (from, to) = (moved.From, moved.To);
        var which = moved.IsOneOfSeveral ? Tell($"die van {When(from)} ", $"the one at {When(from)} ") : Sentence.Nothing;
        var otherTime = from.Start.TimeOfDay != to.Start.TimeOfDay;
        var (whence, whither) = (Part(from), Part(to));
        if (whence.IsEmpty && !otherTime)
        {
            return Tell($"{which}{Lasting(from, to)}", $"{which}{Lasting(from, to)}");
        }

        var length = from.Duration == to.Duration ? Sentence.Nothing : Tell($", en {Longer(from, to)}", $", and {Longer(from, to)}");
        if (whence.IsEmpty && moved.IsOneOfSeveral)
        {
            return Tell($"{which}nu om {Time(to.Start)}{length}", $"{which}now at {Time(to.Start)}{length}");
        }

        return whence.IsEmpty
            ? Tell($"{which}verplaatst van {Time(from.Start)} naar {Time(to.Start)}{length}", $"{which}moved from {Time(from.Start)} to {Time(to.Start)}{length}")
            : otherTime
                ? Tell($"{which}verplaatst van {whence} naar {whither}, nu {Time(to.Start)}{length}", $"{which}moved from {whence} to {whither}, now at {Time(to.Start)}{length}")
                : Tell($"{which}verplaatst van {whence} naar {whither}{length}", $"{which}moved from {whence} to {whither}{length}");

        // The day when it is another, and the stage when it is another: what stayed needs no telling.
        Sentence Part(Place place) => (from.Day != to.Day, moved.OtherStages) switch
        {
            (true, true) => Tell($"{Weekday(place.Day)} op {StageNames(place)}", $"{Weekday(place.Day)} on {StageNames(place)}"),
            (true, false) => Tell($"{Weekday(place.Day)}", $"{Weekday(place.Day)}"),
            (false, true) => StageNames(place),
            _ => Sentence.Nothing,
        };
    }

    private Sentence Lasting(Place from, Place to) => from.Duration < to.Duration
        ? Tell($"duurt langer, tot {Time(to.End)} in plaats van {Time(from.End)}", $"runs longer, until {Time(to.End)} instead of {Time(from.End)}")
        : Tell($"duurt korter, tot {Time(to.End)} in plaats van {Time(from.End)}", $"runs shorter, until {Time(to.End)} instead of {Time(from.End)}");

    private Sentence Longer(Place from, Place to) => from.Duration < to.Duration
        ? Tell($"duurt langer: {Minutes(to.Duration)} in plaats van {Minutes(from.Duration)}", $"runs longer: {Minutes(to.Duration)} instead of {Minutes(from.Duration)}")
        : Tell($"duurt korter: {Minutes(to.Duration)} in plaats van {Minutes(from.Duration)}", $"runs shorter: {Minutes(to.Duration)} instead of {Minutes(from.Duration)}");

    /// <summary>"op vr 15 februari om 14:15 op Podium 1"; the day only where there are several.</summary>
    private Sentence At(Place place)
    {
        var where = place.HasStages ? Tell($" op {StageNames(place)}", $" on {StageNames(place)}") : Sentence.Nothing;
        return place.TellsDay
            ? Tell($"op {Weekday(place.Day)} om {Time(place.Start)}{where}", $"on {Weekday(place.Day)} at {Time(place.Start)}{where}")
            : Tell($"om {Time(place.Start)}{where}", $"at {Time(place.Start)}{where}");
    }

    private Sentence StageNames(Place place) => place.Stages.Count == 0
        ? Tell($"alle podia", $"all stages")
        : Listed([.. place.Stages.Select(stage => Tell($"{stage.In(Language)}", $"{stage.In(Language)}"))]);

    private string When(Place place) => place.TellsDay ? $"{Weekday(place.Day)}, {Time(place.Start)}" : Time(place.Start);

    /// <summary>"vr 15 februari".</summary>
    private string Weekday(DateOnly day) => day.ToString("ddd d MMMM", Language.Culture);

    /// <summary>"45 minuten".</summary>
    private string Minutes(TimeSpan duration) => Counted((int)duration.TotalMinutes, Say("1 minuut", "1 minute"), Say("minuten", "minutes"));
}
