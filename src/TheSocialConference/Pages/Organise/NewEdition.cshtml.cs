using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

/// <summary>Makes an edition out of the little that has to be known; the rest is filled in at its own form. Also the second of the three steps of setting up.</summary>
public sealed class NewEditionModel(ConferenceDb db, ProgrammeEditing editing) : OrganisePage
{
    private const string DayForm = "yyyy-MM-dd";
    private const int DayStartsAt = 4;

    public IReadOnlyList<Field> Fields =>
    [
        new("Name", Words.FieldName) { MaxLength = Edition.NameMaxLength, IsRequired = true, Hint = Words.NewEditionNameHint },
        new("Slug", Words.FieldSlug) { MaxLength = Guard.SlugMaxLength, IsRequired = true, Hint = Words.NewEditionSlugHint },
        new("FirstDay", Words.FieldFirstDay, FieldKind.Day) { IsRequired = true },
        new("LastDay", Words.FieldLastDay, FieldKind.Day) { Hint = Words.NewEditionLastDayHint },
        new("Venue", Words.FieldVenue) { Hint = Words.NewEditionLaterHint },
        new("City", Words.FieldCity),
    ];

    public FormValues Values { get; private set; } = new();

    public Complaints Complaints { get; } = new();

    /// <summary>Whether this is a step of setting the site up.</summary>
    [BindProperty(SupportsGet = true, Name = "set-up")]
    public bool IsSetUp { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => BeginAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await BeginAsync(cancellation);
        Values = FormValues.Posted(Request.Form, Fields);
        foreach (var field in Fields)
        {
            field.Judge(Values, Complaints, Words);
        }

        if (Read() is not { } facts || Complaints.Any)
        {
            return Page();
        }

        if (!await editing.CreateAsync(facts, Me, cancellation))
        {
            Complaints.Add("Slug", Words.ThereAlready);
            return Page();
        }

        return Redirect(IsSetUp ? Links.SetUpExample : $"{Links.OrganiseEdition(facts.Slug)}?done=saved");
    }

    /// <summary>Once the last step was taken, an edition is made like any other.</summary>
    private async Task BeginAsync(CancellationToken cancellation)
    {
        Title = Words.NewEdition;
        IsSetUp = IsSetUp && !await db.Profiles.AnyAsync(profile => profile.ExampleDay != null, cancellation);
    }

    private Programme.EditionFacts? Read()
    {
        var (slug, first) = (Values["Slug"], Day("FirstDay"));
        var last = Values["LastDay"].Length == 0 ? first : Day("LastDay");
        if (slug.Length > 0 && !Guard.IsSlug(slug))
        {
            Complaints.Add("Slug", Words.FieldNoSlug);
        }
        else if (Slugs.Reserved.Contains(slug))
        {
            Complaints.Add("Slug", Words.ThereAlready);
        }

        if (first is not null && last < first)
        {
            Complaints.Add("LastDay", Words.FieldLastBeforeFirst);
        }

        if (Values["Venue"].Length == 0 && Values["City"].Length > 0)
        {
            Complaints.Add("Venue", Words.FieldVenueWithoutName);
        }

        var acronym = new string([.. $"tsc{slug}".Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_')]);
        return Complaints.Any || first is null || last is null ? null : new(
            slug, acronym.Length > Edition.AcronymMaxLength ? acronym[..Edition.AcronymMaxLength] : acronym.PadRight(4, '0'), Values["Name"], Language.Code, false, first.Value, last.Value,
            "Europe/Amsterdam", DayStartsAt, Values.OrNull("Venue") is { } venue ? new(venue, null, Values.OrNull("City"), null, null) : null,
            null, null, null, null, null, null, null, null);
    }

    private DateOnly? Day(string name)
    {
        if (DateOnly.TryParseExact(Values[name], [DayForm, "d-M-yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (Values[name].Length > 0)
        {
            Complaints.Add(name, Words.FieldNoDay);
        }

        return null;
    }
}
