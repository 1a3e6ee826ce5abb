using TheSocialConference.Localisation;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>What a form asks for as one thing: a field, or rows of fields. Two people who change different parts are not in each other's way.</summary>
public abstract record FormPart(string Name, string Label)
{
    public string? Hint { get; init; }

    /// <summary>What is filled in, as one text for people and for comparing.</summary>
    public abstract string TextOf(FormValues values);

    /// <summary>Takes over what is filled in elsewhere.</summary>
    public abstract void Copy(FormValues source, FormValues target);

    /// <summary>Complains about what cannot be, whatever the form is about: too long, left out, not a text.</summary>
    internal abstract void Judge(FormValues values, Complaints complaints, Words words);
}

public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Text,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>"true" or empty.</summary>
    Check,

    /// <summary>Any of the options: their values with commas between them.</summary>
    Checks,

    /// <summary>yyyy-MM-dd.</summary>
    Day,

    /// <summary>HH:mm.</summary>
    Time,

    /// <summary>A whole number.</summary>
    Number,

    Email,

    /// <summary>One of the pictures, or one that is uploaded along with the form.</summary>
    Picture,

    /// <summary>A picture can be uploaded; nothing of it belongs to the record.</summary>
    Upload,

    /// <summary>Goes along unseen.</summary>
    Hidden,
}

/// <summary>One thing that is asked for.</summary>
public sealed record Field(string Name, string Label, FieldKind Kind = FieldKind.Line) : FormPart(Name, Label)
{
    public int MaxLength { get; init; } = 200;

    public bool IsRequired { get; init; }

    /// <summary>The language of what is written here, where it is not that of the page.</summary>
    public string? Lang { get; init; }

    /// <summary>Markdown, of which a preview can be shown.</summary>
    public bool IsMarkdown { get; init; }

    /// <summary>A whole text with headings, that the page of its record shows a preview of.</summary>
    public bool IsWholeText { get; init; }

    /// <summary>Shown, and not to be changed.</summary>
    public bool IsFixed { get; init; }

    public IReadOnlyList<Choice> Options { get; init; } = [];

    /// <summary>The pictures among the options.</summary>
    public IReadOnlyList<PictureChoice> Pictures { get; init; } = [];

    public override string TextOf(FormValues values) => values[Name];

    public override void Copy(FormValues source, FormValues target) => target[Name] = source[Name];

    internal override void Judge(FormValues values, Complaints complaints, Words words)
    {
        var text = values[Name];
        if (text.Length == 0 && IsRequired)
        {
            complaints.Add(Name, words.FieldMissing);
        }
        else if (text.Length > MaxLength && Kind is FieldKind.Line or FieldKind.Text or FieldKind.Email)
        {
            complaints.Add(Name, words.FieldTooLong(text.Length, MaxLength));
        }
        else if (text.Any(sign => char.IsControl(sign) && sign != '\t' && (sign != '\n' || Kind != FieldKind.Text)))
        {
            complaints.Add(Name, words.FieldHasStrangeSigns);
        }
        else if (Options.Count > 0 && text.Length > 0 && !Picked(text).All(picked => Options.Any(option => option.Value == picked)))
        {
            complaints.Add(Name, words.FieldIsNoOption);
        }
    }

    private string[] Picked(string text) => Kind == FieldKind.Checks ? text.Split(',') : [text];
}

/// <param name="Value">What is sent; empty for "none".</param>
public sealed record Choice(string Value, string Label);

/// <summary>The same fields over and over, such as the quotes of a session; rows left empty are not kept.</summary>
public sealed record FieldRows(string Name, string Label, IReadOnlyList<Field> Columns) : FormPart(Name, Label)
{
    /// <summary>More are not asked for in one form.</summary>
    public const int Most = 40;

    /// <summary>Rows that are offered beyond those filled in.</summary>
    public const int Spare = 2;

    public static string NameOf(string rows, int row, string column) => $"{rows}.{row}.{column}";

    public override string TextOf(FormValues values) => string.Join("\n\n", Enumerable.Range(0, values.RowsOf(this)).Select(row =>
        string.Join("\n", Columns.Select(column => values[NameOf(Name, row, column.Name)]))));

    public override void Copy(FormValues source, FormValues target)
    {
        target.Clear(this);
        for (var row = 0; row < source.RowsOf(this); row++)
        {
            foreach (var column in Columns)
            {
                target[NameOf(Name, row, column.Name)] = source[NameOf(Name, row, column.Name)];
            }
        }
    }

    internal override void Judge(FormValues values, Complaints complaints, Words words)
    {
        for (var row = 0; row < values.RowsOf(this); row++)
        {
            foreach (var column in Columns)
            {
                (column with { Name = NameOf(Name, row, column.Name) }).Judge(values, complaints, words);
            }
        }
    }
}

/// <summary>Parts of a form that belong together.</summary>
public sealed record FormSection(string Title, IReadOnlyList<FormPart> Parts);
