using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

/// <summary>A place where sessions are held during one edition.</summary>
public sealed class Stage
{
    public const int NameMaxLength = 80;

    private Stage()
    {
    }

    internal Stage(Programme.Stage value, int position) => Revise(value, position);

    public int Id { get; private set; }

    public string Slug { get => field!; private set => field = Guard.Slug(value); }

    public LocalText Name { get => field!; private set => field = Guard.Text(value, NameMaxLength); }

    /// <summary>The name stands in for one that is not recorded.</summary>
    public bool IsPlaceholder { get; private set; }

    /// <summary>Several slots may be on here at once without it being a conflict.</summary>
    public bool AllowsParallel { get; private set; }

    public int Position { get; private set; }

    public Programme.Stage AsValue() => new(Slug, Name, IsPlaceholder, AllowsParallel);

    internal void Revise(Programme.Stage value, int position) =>
        (Slug, Name, IsPlaceholder, AllowsParallel, Position) = (value.Slug, value.Name, value.IsPlaceholder, value.AllowsParallel, position);
}
