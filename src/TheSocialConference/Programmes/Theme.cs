using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

/// <summary>A line through the programme of one edition. A session may have one; a stage never has one.</summary>
public sealed class Theme
{
    public const int NameMaxLength = 80;

    private Theme()
    {
    }

    internal Theme(Programme.Theme value, int position) => Revise(value, position);

    public int Id { get; private set; }

    public string Slug { get => field!; private set => field = Guard.Slug(value); }

    public LocalText Name { get => field!; private set => field = Guard.Text(value, NameMaxLength); }

    public Shape Shape { get; private set; }

    /// <summary>Which of the four spot colours, 1 to 4; 0 for the neutral one.</summary>
    public int Colour { get; private set => field = value is >= 0 and <= 4 ? value : throw new ArgumentOutOfRangeException(nameof(value)); }

    public LocalText? Description { get; private set => field = Guard.TextOrNull(value, Guard.LongTextMaxLength); }

    public int Position { get; private set; }

    public Programme.Theme AsValue() => new(Slug, Name, Shape, Colour, Description);

    internal void Revise(Programme.Theme value, int position) =>
        (Slug, Name, Shape, Colour, Description, Position) = (value.Slug, value.Name, value.Shape, value.Colour, value.Description, position);
}
