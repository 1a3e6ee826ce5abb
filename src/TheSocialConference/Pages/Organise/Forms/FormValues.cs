namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>What is filled in, by the name of the field. A field that is not there is empty.</summary>
public sealed class FormValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public string this[string name]
    {
        get => _values.GetValueOrDefault(name, "");
        set => _values[name] = value.ReplaceLineEndings("\n");
    }

    public string? OrNull(string name) => this[name] is { Length: > 0 } text ? text : null;

    public bool IsChecked(string name) => this[name] == "true";

    public IReadOnlyList<string> Picked(string name) => this[name].Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many rows are filled in; the next ones are empty.</summary>
    public int RowsOf(FieldRows rows)
    {
        var count = 0;
        while (count < FieldRows.Most && rows.Columns.Any(column => _values.ContainsKey(FieldRows.NameOf(rows.Name, count, column.Name))))
        {
            count++;
        }

        return count;
    }

    /// <summary>Row by row, the columns by name.</summary>
    public IEnumerable<Func<string, string>> RowsOf(string rows, IReadOnlyList<Field> columns)
    {
        for (var row = 0; row < RowsOf(new FieldRows(rows, "", columns)); row++)
        {
            var here = row;
            yield return column => this[FieldRows.NameOf(rows, here, column)];
        }
    }

    public void Clear(FieldRows rows)
    {
        foreach (var name in _values.Keys.Where(name => name.StartsWith($"{rows.Name}.", StringComparison.Ordinal)).ToArray())
        {
            _values.Remove(name);
        }
    }

    public void AddRow(FieldRows rows, params IReadOnlyList<string?> columns)
    {
        var row = RowsOf(rows);
        foreach (var (column, text) in rows.Columns.Zip(columns))
        {
            this[FieldRows.NameOf(rows.Name, row, column.Name)] = text ?? "";
        }
    }

    /// <summary>What was sent for these parts, and nothing else that may have been sent along.</summary>
    public static FormValues Posted(IFormCollection form, IEnumerable<FormPart> parts)
    {
        var values = new FormValues();
        foreach (var part in parts)
        {
            if (part is Field field)
            {
                values[field.Name] = Read(form, field, field.Name);
            }
            else if (part is FieldRows rows)
            {
                ReadRows(form, rows, values);
            }
        }

        return values;
    }

    private static void ReadRows(IFormCollection form, FieldRows rows, FormValues values)
    {
        for (var row = 0; row < FieldRows.Most; row++)
        {
            string[] texts = [.. rows.Columns.Select(column => Read(form, column, FieldRows.NameOf(rows.Name, row, column.Name)))];
            if (texts.Zip(rows.Columns).Any(cell => cell.First.Length > 0 && cell.Second.Kind != FieldKind.Choice) || (texts is [{ Length: > 0 }] && rows.Columns is [{ Kind: FieldKind.Choice }]))
            {
                values.AddRow(rows, texts);
            }
        }
    }

    private static string Read(IFormCollection form, Field field, string name)
    {
        var text = field.Kind == FieldKind.Checks ? string.Join(',', form[name].OfType<string>()) : form[name].ToString();
        return field.Kind switch
        {
            FieldKind.Text => text,
            FieldKind.Picture => PictureChoice.Match(field.Pictures, text),
            FieldKind.Upload => "",
            _ => text.Trim(),
        };
    }
}
