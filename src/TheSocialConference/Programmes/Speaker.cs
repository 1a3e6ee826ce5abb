using TheSocialConference.Localisation;

namespace TheSocialConference.Programmes;

/// <summary>Somebody who performs. A speaker belongs to the site, not to an edition: their page lists every edition they were in.</summary>
public sealed class Speaker
{
    public const int NameMaxLength = 120;
    public const int OrganisationMaxLength = 120;
    public const int RoleMaxLength = 200;

    private Speaker()
    {
    }

    public Speaker(Programme.Speaker value) => Revise(value);

    public int Id { get; private set; }

    public string Slug { get => field!; private set => field = Guard.Slug(value); }

    public string Name { get => field!; private set => field = Guard.Text(value, NameMaxLength); }

    /// <summary>Surname first: "Groot, Patrick de".</summary>
    public string SortName { get => field!; private set => field = Guard.Text(value, NameMaxLength); }

    /// <summary>The name is not fully recorded.</summary>
    public bool NameIsPartial { get; private set; }

    public string? Organisation { get; private set => field = Guard.TextOrNull(value, OrganisationMaxLength); }

    public LocalText? Role { get; private set => field = Guard.TextOrNull(value, RoleMaxLength); }

    /// <summary>Markdown.</summary>
    public LocalText? Bio { get; private set => field = Guard.TextOrNull(value, Guard.LongTextMaxLength); }

    public ValueList<Programme.Link> Links { get; private set; } = [];

    public Programme.Image? Portrait { get; private set => field = Guard.ImageOrNull(value); }

    public Programme.Speaker AsValue() => new(Slug, Name, SortName, NameIsPartial, Organisation, Role, Bio, Links) { Portrait = Portrait };

    public void Revise(Programme.Speaker value) =>
        (Slug, Name, SortName, NameIsPartial, Organisation, Role, Bio, Links, Portrait) =
        (value.Slug, value.Name, value.SortName, value.NameIsPartial, value.Organisation, value.Role, value.Bio, value.Links, value.Portrait);

    /// <summary>"Jacob Morgan" becomes "Morgan, Jacob"; a name of one word stays as it is.</summary>
    public static string SortNameOf(string name)
    {
        var space = name.LastIndexOf(' ');
        var sort = space < 0 ? name : $"{name[(space + 1)..]}, {name[..space].TrimEnd()}";
        return sort.Length <= NameMaxLength ? sort : name;
    }
}
