using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise;

/// <summary>What one organiser may change.</summary>
public sealed class PersonModel(ConferenceDb db, Accounts accounts) : OrganisePage
{
    private const string Themes = "themes";
    private const string Stages = "stages";

    public IReadOnlyList<Field> Fields { get; private set; } = [];

    public FormValues Values { get; private set; } = new();

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation) => await FillAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancellation)
    {
        if (!await FillAsync(id, cancellation))
        {
            return NotFound();
        }

        var chosen = FormValues.Posted(Request.Form, Fields);
        ValueList<string> Of(string kind) => [.. Fields.Where(field => field.Name.StartsWith($"{kind}-", StringComparison.Ordinal))
            .SelectMany(field => chosen.Picked(field.Name).Intersect(field.Options.Select(option => option.Value)).Select(slug => $"{field.Name[(kind.Length + 1)..]}/{slug}"))];
        return await accounts.LimitAsync(id, new(Of(Themes), Of(Stages)), Me, cancellation) ? Redirect($"{Links.People}?done=saved") : NotFound();
    }

    private async Task<bool> FillAsync(int id, CancellationToken cancellation)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(organiser => organiser.Id == id && organiser.RemovedAt == null && organiser.Role == Organisers.Role.Organiser, cancellation) is not { } organiser)
        {
            return false;
        }

        (Name, Title) = (organiser.Name, Words.LimitsOf(organiser.Name));
        var editions = await db.Editions.AsNoTracking().Include(edition => edition.Themes).Include(edition => edition.Stages).OrderByDescending(edition => edition.FirstDay).AsSplitQuery().ToListAsync(cancellation);
        Fields =
        [
            .. editions.SelectMany(edition => new Field[]
            {
                new($"{Themes}-{edition.Slug}", $"{edition.Name}: {Words.Themes}", FieldKind.Checks) { Options = [.. edition.Themes.OrderBy(theme => theme.Position).Select(theme => new Choice(theme.Slug, theme.Name.In(Language).Text))] },
                new($"{Stages}-{edition.Slug}", $"{edition.Name}: {Words.Stages}", FieldKind.Checks) { Options = [.. edition.Stages.OrderBy(stage => stage.Position).Select(stage => new Choice(stage.Slug, stage.Name.In(Language).Text))] },
            }).Where(field => field.Options.Count > 0),
        ];
        foreach (var field in Fields)
        {
            var (kind, edition) = (field.Name.Split('-', 2)[0], field.Name.Split('-', 2)[1]);
            Values[field.Name] = string.Join(',', (kind == Themes ? organiser.Limits.Themes : organiser.Limits.Stages)
                .Where(limit => limit.StartsWith($"{edition}/", StringComparison.Ordinal)).Select(limit => limit[(edition.Length + 1)..]));
        }

        return true;
    }
}
