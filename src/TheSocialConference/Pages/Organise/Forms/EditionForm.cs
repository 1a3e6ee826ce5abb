using System.Globalization;
using System.Text.RegularExpressions;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>The facts of an edition itself.</summary>
public sealed partial class EditionForm(Words words, IReadOnlyList<PictureChoice> pictures) : ProgrammeForm(words, pictures)
{
    private const string DayForm = "yyyy-MM-dd";
    private const int LabelMaxLength = 200;
    private const int SentenceMaxLength = 600;

    public override RecordKind Kind => RecordKind.Edition;

    public override IReadOnlyList<FormSection> Sections(Programme programme, string key) =>
    [
        new(Words.FieldWhatItIs,
        [
            new Field("Name", Words.FieldName) { MaxLength = Edition.NameMaxLength, IsRequired = true },
            new Field("FirstDay", Words.FieldFirstDay, FieldKind.Day) { IsRequired = true },
            new Field("LastDay", Words.FieldLastDay, FieldKind.Day) { IsRequired = true },
            new Field("TimeZone", Words.FieldTimeZone) { MaxLength = LabelMaxLength, IsRequired = true, Hint = Words.FieldTimeZoneHint },
            new Field("DayStartsAt", Words.FieldDayStartsAt, FieldKind.Choice) { IsRequired = true, Hint = Words.FieldDayStartsAtHint, Options = [.. Enumerable.Range(0, Edition.LatestDayStart + 1).Select(hour => new Choice(hour.ToString(CultureInfo.InvariantCulture), $"{hour:00}:00"))] },
            new Field("Language", Words.FieldLanguageOfTexts, FieldKind.Choice) { IsRequired = true, Options = [new("nl", "Nederlands"), new("en", "English")] },
            new Field("Acronym", Words.FieldAcronym) { MaxLength = Edition.AcronymMaxLength, IsRequired = true, Hint = Words.FieldAcronymHint },
            .. Both("Tagline", Words.FieldTagline, Edition.TextMaxLength),
            new Field("Hashtag", Words.FieldHashtag) { MaxLength = Edition.HashtagMaxLength },
            new Field("Question", Words.FieldQuestion) { MaxLength = Edition.QuestionMaxLength, Hint = Words.FieldQuestionHint },
            new Field("Organiser", Words.FieldOrganiser) { MaxLength = Edition.NameMaxLength },
            new Field("OrganiserSource", Words.FieldOrganiserSource, FieldKind.Choice) { Options = [new("", Words.NotApplicable), .. Options<Source>(Words.SourceName)] },
        ]),
        new(Words.FieldWhere,
        [
            new Field("VenueName", Words.FieldVenue) { MaxLength = LabelMaxLength }, new Field("VenueAddress", Words.FieldAddress) { MaxLength = LabelMaxLength },
            new Field("VenueCity", Words.FieldCity) { MaxLength = LabelMaxLength }, new Field("VenueCountry", Words.FieldCountry) { MaxLength = 2, Hint = Words.FieldCountryHint },
            new Field("VenueUrl", Words.FieldVenueUrl) { MaxLength = Markup.SafeUrl.MaxLength },
        ]),
        new(Words.FieldNotices,
        [
            .. Both("Announcement", Words.FieldAnnouncement, Edition.TextMaxLength, FieldKind.Text, hint: Words.FieldAnnouncementHint),
            .. Both("Note", Words.FieldNote, Edition.TextMaxLength, FieldKind.Text, hint: Words.FieldNoteHint),
            PictureField("Picture", Words.FieldEditionPicture, Words.FieldEditionPictureHint),
            new Field("IsExample", Words.FieldIsExample, FieldKind.Check) { Hint = Words.FieldIsExampleHint },
        ]),
        new(Words.FieldStated,
        [
            .. Both("StatedSessions", Words.FieldStatedSessions, LabelMaxLength, hint: Words.FieldStatedHint), .. Both("StatedStages", Words.FieldStatedStages, LabelMaxLength),
            .. Both("StatedAttendees", Words.FieldStatedAttendees, LabelMaxLength), .. Both("StatedRecorded", Words.FieldStatedRecorded, SentenceMaxLength),
        ]),
    ];

    public override FormValues? Write(Programme programme, string key)
    {
        var edition = programme.Edition;
        var values = new FormValues
        {
            ["Name"] = edition.Name,
            ["FirstDay"] = edition.FirstDay.ToString(DayForm, CultureInfo.InvariantCulture),
            ["LastDay"] = edition.LastDay.ToString(DayForm, CultureInfo.InvariantCulture),
            ["TimeZone"] = edition.TimeZone,
            ["DayStartsAt"] = edition.DayStartsAt.ToString(CultureInfo.InvariantCulture),
            ["Language"] = edition.Language,
            ["Acronym"] = edition.Acronym,
            ["Hashtag"] = edition.Hashtag ?? "",
            ["Question"] = edition.Question ?? "",
            ["Organiser"] = edition.Organiser ?? "",
            ["OrganiserSource"] = edition.OrganiserSource?.ToString() ?? "",
            ["VenueName"] = edition.Venue?.Name ?? "",
            ["VenueAddress"] = edition.Venue?.Address ?? "",
            ["VenueCity"] = edition.Venue?.City ?? "",
            ["VenueCountry"] = edition.Venue?.Country ?? "",
            ["VenueUrl"] = edition.Venue?.Url ?? "",
            ["Picture"] = PictureChoice.ValueOf(edition.Picture),
            ["IsExample"] = edition.IsExample ? "true" : "",
        };
        Put(values, "Tagline", edition.Tagline);
        Put(values, "Announcement", edition.Announcement);
        Put(values, "Note", edition.Note);
        Put(values, "StatedSessions", edition.Stated?.Sessions);
        Put(values, "StatedStages", edition.Stated?.Stages);
        Put(values, "StatedAttendees", edition.Stated?.Attendees);
        Put(values, "StatedRecorded", edition.Stated?.Recorded);
        return values;
    }

    public override Programme Read(Programme programme, string key, FormValues values, Complaints complaints)
    {
        if (values["Acronym"].Length > 0 && !Guard.IsAcronym(values["Acronym"]))
        {
            complaints.Add("Acronym", Words.FieldNoAcronym);
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(values["TimeZone"], out var zone) || !zone.HasIanaId)
        {
            complaints.Add("TimeZone", Words.FieldNoTimeZone);
        }

        var (first, last) = (DayOf(values, "FirstDay", complaints), DayOf(values, "LastDay", complaints));
        if (last < first)
        {
            complaints.Add("LastDay", Words.FieldLastBeforeFirst);
        }

        var organiser = values.OrNull("Organiser");
        return programme with
        {
            Edition = programme.Edition with
            {
                Name = values["Name"],
                FirstDay = first,
                LastDay = last,
                TimeZone = values["TimeZone"],
                Language = values["Language"],
                Acronym = values["Acronym"],
                DayStartsAt = int.TryParse(values["DayStartsAt"], CultureInfo.InvariantCulture, out var hour) ? hour : programme.Edition.DayStartsAt,
                Hashtag = values.OrNull("Hashtag"),
                Question = values.OrNull("Question"),
                Organiser = organiser,
                OrganiserSource = organiser is null ? null : Chosen<Source>(values["OrganiserSource"]),
                Venue = VenueOf(values, complaints),
                Tagline = TextOf(values, "Tagline"),
                Announcement = TextOf(values, "Announcement"),
                Note = TextOf(values, "Note"),
                IsExample = values.IsChecked("IsExample"),
                Picture = PictureChoice.Read(values["Picture"]),
                Stated = StatedOf(values),
            },
        };
    }

    private DateOnly DayOf(FormValues values, string name, Complaints complaints)
    {
        if (DateOnly.TryParseExact(values[name], [DayForm, "d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (values[name].Length > 0)
        {
            complaints.Add(name, Words.FieldNoDay);
        }

        return default;
    }

    private Programme.Venue? VenueOf(FormValues values, Complaints complaints)
    {
        var (country, url) = (values.OrNull("VenueCountry"), values.OrNull("VenueUrl"));
        if (country is not null && !CountryForm().IsMatch(country))
        {
            complaints.Add("VenueCountry", Words.FieldNoCountry);
        }

        if (url is not null && !SafeUrl(url))
        {
            complaints.Add("VenueUrl", Words.FieldNoUrl);
        }

        if (values.OrNull("VenueName") is { } name)
        {
            return new(name, values.OrNull("VenueAddress"), values.OrNull("VenueCity"), country, url);
        }

        if (country is not null || url is not null || values.OrNull("VenueAddress") is not null || values.OrNull("VenueCity") is not null)
        {
            complaints.Add("VenueName", Words.FieldVenueWithoutName);
        }

        return null;
    }

    private static Programme.StatedCounts? StatedOf(FormValues values)
    {
        var stated = new Programme.StatedCounts(TextOf(values, "StatedSessions"), TextOf(values, "StatedStages"), TextOf(values, "StatedAttendees"), TextOf(values, "StatedRecorded"));
        return stated is { Sessions: null, Stages: null, Attendees: null, Recorded: null } ? null : stated;
    }

    [GeneratedRegex(@"\A[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CountryForm();
}
