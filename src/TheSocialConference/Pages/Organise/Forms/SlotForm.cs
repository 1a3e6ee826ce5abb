using System.Globalization;
using System.Security.Cryptography;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>When and where a session or a break is.</summary>
/// <param name="isBreak">Whether a new one is a break.</param>
public sealed class SlotForm(Words words, bool isBreak) : ProgrammeForm(words)
{
    private const string DayForm = "yyyy-MM-dd";
    private const string TimeForm = "HH:mm";
    private const int OrdinaryMinutes = 30;
    private const string KeyLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int KeyLength = 8;

    public override RecordKind Kind => RecordKind.Slot;

    public override IReadOnlyList<FormSection> Sections(Programme programme, string key) =>
    [
        new(Words.Slot,
        [
            .. key.Length == 0 ? [new Field("Key", "", FieldKind.Hidden)] : Array.Empty<Field>(),
            .. IsBreak(programme, key)
                ? Both("Label", Words.FieldBreakLabel, Slot.LabelMaxLength, hint: Words.FieldBreakLabelHint)
                : [new Field("Session", Words.Session, FieldKind.Choice) { IsRequired = true, IsFixed = key.Length > 0, Options = [.. programme.Sessions.OrderBy(session => session.Title, StringComparer.CurrentCulture).Select(session => new Choice(session.Code, session.Title))] }],
            new Field("Day", Words.Day, FieldKind.Choice) { IsRequired = true, Options = [.. Days(programme.Edition, key, programme).Select(day => new Choice(day.ToString(DayForm, CultureInfo.InvariantCulture), Words.LongDate(day)))] },
            new Field("Time", Words.FieldStart, FieldKind.Time) { IsRequired = true, Hint = Words.FieldStartHint(programme.Edition) },
            new Field("Minutes", Words.FieldMinutes, FieldKind.Number) { IsRequired = true },
            new Field("Stages", Words.Stages, FieldKind.Checks) { Options = [.. programme.Stages.Select(stage => new Choice(stage.Slug, stage.Name.In(Words.Language).Text))], Hint = Words.FieldStagesHint },
            new Field("IsCancelled", Words.FieldSlotCancelled, FieldKind.Check) { Hint = Words.FieldSlotCancelledHint },
        ]),
    ];

    public override FormValues? Write(Programme programme, string key)
    {
        if (!Guid.TryParse(key, out var id) || programme.SlotBy(id) is not { } slot)
        {
            return null;
        }

        var values = new FormValues
        {
            ["Session"] = slot.SessionCode ?? "",
            ["Day"] = programme.DayOf(slot.Start).ToString(DayForm, CultureInfo.InvariantCulture),
            ["Time"] = slot.Start.ToString(TimeForm, CultureInfo.InvariantCulture),
            ["Minutes"] = ((int)slot.Duration.TotalMinutes).ToString(CultureInfo.InvariantCulture),
            ["Stages"] = string.Join(',', slot.Stages),
            ["IsCancelled"] = slot.IsCancelled ? "true" : "",
        };
        Put(values, "Label", slot.Label);
        return values;
    }

    public override FormValues Fresh(Programme programme, IQueryCollection query) => new()
    {
        ["Key"] = RandomNumberGenerator.GetString(KeyLetters, KeyLength),
        ["Session"] = programme.SessionBy(query["session"].ToString())?.Code ?? "",
        ["Day"] = programme.Edition.FirstDay.ToString(DayForm, CultureInfo.InvariantCulture),
        ["Minutes"] = OrdinaryMinutes.ToString(CultureInfo.InvariantCulture),
    };

    public override string KeyOf(Programme programme, FormValues values) => Guard.IsSlug(values["Key"]) && values["Key"].Length <= Slot.KeyMaxLength
        ? SlotIdentity.Of(programme.Edition.Slug, values.OrNull("Session"), values["Key"]).ToString()
        : "";

    public override Programme Read(Programme programme, string key, FormValues values, Complaints complaints)
    {
        var id = Guid.Parse(key);
        var (start, minutes) = (StartOf(programme.Edition, values, complaints), MinutesOf(values, complaints));
        var was = programme.SlotBy(id);
        var label = values.OrNull("Session") is null ? NeedTextOf(values, "Label", complaints) : null;
        ValueList<string> stages = [.. programme.Stages.Select(stage => stage.Slug).Where(values.Picked("Stages").Contains)];
        var slot = was is not null
            ? was with { Label = label, Stages = stages, Start = start, Duration = minutes, IsCancelled = values.IsChecked("IsCancelled") }
            : new Programme.Slot(id, SlotIdentity.NumberOf(id), values["Key"], values.OrNull("Session"), label, stages, start, minutes, 0, values.IsChecked("IsCancelled"));
        return programme with { Slots = With(programme.Slots, slot, other => other.Id == id) };
    }

    private bool IsBreak(Programme programme, string key) => (key.Length == 0 && isBreak) || (Guid.TryParse(key, out var id) && programme.SlotBy(id) is { SessionCode: null });

    /// <summary>Those of the edition, and where the slot lies now.</summary>
    private static IEnumerable<DateOnly> Days(Programme.EditionFacts edition, string key, Programme programme)
    {
        var days = Enumerable.Range(0, edition.LastDay.DayNumber - edition.FirstDay.DayNumber + 1).Select(edition.FirstDay.AddDays);
        return Guid.TryParse(key, out var id) && programme.SlotBy(id) is { } slot ? days.Append(programme.DayOf(slot.Start)).Distinct().Order() : days;
    }

    /// <summary>The moment on the clock; hours before the day begins belong to the night after it.</summary>
    private DateTime StartOf(Programme.EditionFacts edition, FormValues values, Complaints complaints)
    {
        if (!DateOnly.TryParseExact(values["Day"], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !TimeOnly.TryParseExact(values["Time"], ["HH:mm", "H:mm", "HH.mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            complaints.Add("Time", Words.FieldNoTime);
            return default;
        }

        var start = (time.Hour < edition.DayStartsAt ? day.AddDays(1) : day).ToDateTime(time);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone);
        if (zone.IsInvalidTime(start))
        {
            complaints.Add("Time", Words.FieldTimeSkipped);
        }
        else if (zone.IsAmbiguousTime(start))
        {
            complaints.Add("Time", Words.FieldTimeTwice);
        }

        return start;
    }

    private TimeSpan MinutesOf(FormValues values, Complaints complaints)
    {
        if (int.TryParse(values["Minutes"], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes >= 1 && minutes <= Slot.LongestDuration.TotalMinutes)
        {
            return TimeSpan.FromMinutes(minutes);
        }

        complaints.Add("Minutes", Words.FieldNoMinutes);
        return TimeSpan.FromMinutes(1);
    }
}
