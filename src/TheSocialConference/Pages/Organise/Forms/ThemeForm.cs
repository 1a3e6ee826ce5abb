using System.Globalization;
using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise.Forms;

public sealed class ThemeForm(Words words) : ProgrammeForm(words)
{
    /// <summary>The spot colours and the neutral one.</summary>
    private const int Colours = 5;

    public override RecordKind Kind => RecordKind.Theme;

    public override IReadOnlyList<FormSection> Sections(Programme programme, string key) =>
    [
        new(Words.Theme,
        [
            .. Both("Name", Words.FieldName, Theme.NameMaxLength), Slug(key),
            new Field("Shape", Words.FieldShape, FieldKind.Choice) { Options = Options<Shape>(Words.ShapeName), Hint = Words.FieldShapeHint, IsRequired = true },
            new Field("Colour", Words.FieldColour, FieldKind.Choice)
            {
                Options = [.. Enumerable.Range(0, Colours).Select(colour => new Choice(colour.ToString(CultureInfo.InvariantCulture), Words.ColourName(colour)))], IsRequired = true,
            },
            .. Both("Description", Words.FieldDescription, Guard.LongTextMaxLength, FieldKind.Text),
        ]),
    ];

    public override FormValues? Write(Programme programme, string key)
    {
        if (programme.ThemeBy(key) is not { } theme)
        {
            return null;
        }

        var values = new FormValues { ["Slug"] = theme.Slug, ["Shape"] = theme.Shape.ToString(), ["Colour"] = theme.Colour.ToString(CultureInfo.InvariantCulture) };
        Put(values, "Name", theme.Name);
        Put(values, "Description", theme.Description);
        return values;
    }

    public override Programme Read(Programme programme, string key, FormValues values, Complaints complaints)
    {
        DemandSlug(values, complaints);
        var theme = new Programme.Theme(
            key, NeedTextOf(values, "Name", complaints), Chosen<Shape>(values["Shape"]),
            int.TryParse(values["Colour"], CultureInfo.InvariantCulture, out var colour) ? colour : 0, TextOf(values, "Description"));
        return programme with { Themes = With(programme.Themes, theme, other => other.Slug == key) };
    }
}
