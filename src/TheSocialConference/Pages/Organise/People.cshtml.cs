using System.Net.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Background;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>Who may sign in, and what they may.</summary>
public sealed class PeopleModel(ConferenceDb db, Accounts accounts, Outbox outbox, PublicAddress address, SiteSettings settings, TimeProvider clock) : OrganisePage
{
    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>Those whose access was taken away.</summary>
    public IReadOnlyList<(int Id, string Name)> Former { get; private set; } = [];

    /// <summary>A link that was just made, to hand to <see cref="LinkFor"/>; it is shown once and kept nowhere.</summary>
    public string? Link { get; private set; }

    public string? LinkFor { get; private set; }

    public IReadOnlyList<Field> Fields =>
    [
        new("Name", Words.FieldName) { MaxLength = Organiser.NameMaxLength, IsRequired = true },
        new("Email", Words.EmailAddress, FieldKind.Email) { MaxLength = Organiser.EmailMaxLength, IsRequired = true },
        new("Role", Words.RoleTitle, FieldKind.Choice) { IsRequired = true, Options = [.. Enum.GetValues<Role>().Select(role => new Choice(role.ToString(), $"{Words.RoleName(role)}: {Words.RoleHint(role)}"))] },
    ];

    public FormValues Values { get; private set; } = new() { ["Role"] = nameof(Organisers.Role.Organiser) };

    public Complaints Complaints { get; } = new();

    public Task OnGetAsync(CancellationToken cancellation) => FillAsync(cancellation);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellation)
    {
        Values = FormValues.Posted(Request.Form, Fields);
        foreach (var field in Fields)
        {
            field.Judge(Values, Complaints, Words);
        }

        if (Values["Email"].Length > 0 && !(MailAddress.TryCreate(Values["Email"], out var mail) && mail.Address == Values["Email"]))
        {
            Complaints.Add("Email", Words.NoEmailAddress);
        }

        if (!Complaints.Any)
        {
            var secret = await accounts.InviteAsync(Values["Name"], Values["Email"], Enum.Parse<Role>(Values["Role"]), Me, cancellation, MailTo(Values["Email"], KeyPurpose.Invitation));
            Show(secret, Values["Name"]);
            Values = new() { ["Role"] = nameof(Organisers.Role.Organiser) };
        }

        await FillAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostLinkAsync(int id, CancellationToken cancellation)
    {
        if (await db.Users.SingleOrDefaultAsync(organiser => organiser.Id == id && organiser.RemovedAt == null, cancellation) is not { } organiser)
        {
            return NotFound();
        }

        var isInvited = organiser.PasswordHash is null;
        var secret = isInvited
            ? await accounts.InviteAsync(organiser.Name, organiser.Email!, organiser.Role, Me, cancellation, MailTo(organiser.Email!, KeyPurpose.Invitation))
            : await accounts.ResetAsync(organiser.Email!, Me, cancellation, MailTo(organiser.Email!, KeyPurpose.Reset));
        Show(secret!, organiser.Name);
        await FillAsync(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostRoleAsync(int id, Role role, CancellationToken cancellation) =>
        await DoneAsync(Enum.IsDefined(role) && await accounts.ChangeRoleAsync(id, role, Me, cancellation), "saved", cancellation);

    public async Task<IActionResult> OnPostRemoveAsync(int id, CancellationToken cancellation) =>
        await DoneAsync(await accounts.RemoveAsync(id, Me, cancellation), "account-removed", cancellation);

    private async Task<IActionResult> DoneAsync(bool isDone, string done, CancellationToken cancellation)
    {
        if (isDone)
        {
            return Redirect($"{Links.People}?done={done}");
        }

        Complaints.Add("", Words.LastOwnerStays);
        await FillAsync(cancellation);
        return Page();
    }

    private void Show(string secret, string name) => (Link, LinkFor) = (outbox.IsSet ? null : $"{address.Absolute(Links.Welcome)}?key={secret}", name);

    /// <summary>The mail with the link, where mail can be sent; otherwise the owner hands it over.</summary>
    private Func<string, Mail>? MailTo(string email, KeyPurpose purpose) => outbox.IsSet
        ? secret =>
        {
            var (link, until) = (new Uri($"{address.Absolute(Links.Welcome)}?key={secret}"), SiteTime.Local(clock.GetUtcNow() + OneTimeKey.LifeOf(purpose)).DateTime);
            return (purpose == KeyPurpose.Invitation ? Words.InvitationMail(settings.SiteName, Me.Name, link, until) : Words.ForgottenPasswordMail(settings.SiteName, link, until)).To(email);
        }
    : null;

    private async Task FillAsync(CancellationToken cancellation)
    {
        Title = Words.PeopleTitle;
        var people = await db.Users.AsNoTracking().Where(organiser => organiser.RemovedAt == null)
            .Select(organiser => new Person(
                organiser.Id, organiser.Name, organiser.Email!, organiser.Role, organiser.PasswordHash == null,
                organiser.Limits, db.SignIns.Where(signIn => signIn.OrganiserId == organiser.Id).Max(signIn => (DateTimeOffset?)signIn.LastUsedAt)))
            .ToListAsync(cancellation);
        Former = [.. (await db.Users.AsNoTracking().Where(organiser => organiser.RemovedAt != null).OrderBy(organiser => organiser.Name).Select(organiser => new { organiser.Id, organiser.Name }).ToListAsync(cancellation)).Select(former => (former.Id, former.Name))];
        People = [.. people.OrderBy(person => person.Role).ThenBy(person => person.Name, StringComparer.Create(Language.Culture, ignoreCase: true))];
    }
}

/// <param name="IsInvited">They have not been in yet.</param>
public sealed record Person(int Id, string Name, string Email, Role Role, bool IsInvited, Limits Limits, DateTimeOffset? LastSeen)
{
    public bool IsLimited => !Limits.IsNone;
}
