using TheSocialConference.Localisation;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>A field as it stands in a page.</summary>
public sealed record FieldView(Field Field, FormValues Values, Complaints Complaints, Words Words, bool IsPreview = false)
{
    public string Id => IdOf(Field.Name);

    public string Value => Values[Field.Name];

    public string? Complaint => Complaints.At(Field.Name);

    /// <summary>The ids of what explains the field, or null.</summary>
    public string? DescribedBy => (Complaint, Field.Hint) switch
    {
        (not null, not null) => $"{Id}-complaint {Id}-hint",
        (not null, null) => $"{Id}-complaint",
        (null, not null) => $"{Id}-hint",
        _ => null,
    };

    public static string IdOf(string name) => $"f-{name.Replace('.', '-')}";

    /// <summary>"Citaten, 2: Wat er gezegd is".</summary>
    public static string LabelOf(string name, IReadOnlyList<FormPart> parts, Words words)
    {
        var path = (name.StartsWith("Choice.", StringComparison.Ordinal) ? name["Choice.".Length..] : name);
        if (parts.FirstOrDefault(part => part.Name == path) is { } part)
        {
            return part.Label;
        }

        if (path.Split('.') is [_, nameof(PictureUpload.File)])
        {
            return words.PictureFile;
        }

        if (path.Split('.') is [_, nameof(PictureUpload.AltNl)])
        {
            return words.PictureAlt;
        }

        return path.Split('.') is [var of, var row, var column] && parts.OfType<FieldRows>().FirstOrDefault(rows => rows.Name == of) is { } rows
            && int.TryParse(row, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? $"{rows.Label}, {number + 1}: {rows.Columns.FirstOrDefault(field => field.Name == column)?.Label}"
            : words.Form;
    }

    /// <summary>What is filled in, in words: options by what they are called.</summary>
    public static string Shown(FormPart part, FormValues values, Words words)
    {
        var text = part switch
        {
            Field { Kind: FieldKind.Check } field => values.IsChecked(field.Name) ? words.Yes : words.No,
            Field { Options.Count: > 0 } field => string.Join(", ", values.Picked(field.Name).Select(picked => field.Options.FirstOrDefault(option => option.Value == picked)?.Label ?? picked)),
            FieldRows rows => string.Join("\n", values.RowsOf(rows.Name, rows.Columns).Select(row => string.Join(" · ", rows.Columns
                .Select(column => (column, text: row(column.Name))).Where(cell => cell.text.Length > 0)
                .Select(cell => cell.column.Options.FirstOrDefault(option => option.Value == cell.text)?.Label ?? cell.text)))),
            _ => part.TextOf(values),
        };
        return text.Length == 0 ? words.Empty : text;
    }
}

/// <summary>Rows of fields as they stand in a page, with some to spare.</summary>
public sealed record RowsView(FieldRows Rows, FormValues Values, Complaints Complaints, Words Words)
{
    public int Count => Math.Min(FieldRows.Most, Values.RowsOf(Rows) + FieldRows.Spare);

    public FieldView At(int row, Field column) => new(
        column with { Name = FieldRows.NameOf(Rows.Name, row, column.Name), Label = column.Label }, Values, Complaints, Words);
}
