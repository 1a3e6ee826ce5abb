using Microsoft.AspNetCore.Identity;
using TheSocialConference.Programmes;

namespace TheSocialConference.Organisers;

/// <summary>Somebody who may sign in. The e-mail address is the name they sign in with.</summary>
public sealed class Organiser : IdentityUser<int>
{
    public const int NameMaxLength = 80;
    public const int EmailMaxLength = 254;

    private Organiser()
    {
    }

    public Organiser(string name, string email, Role role)
    {
        (Name, Role) = (name, role);
        UserName = Email = email.Trim();
        EmailConfirmed = true; // they were invited there, or own the machine
        SecurityStamp = Guid.NewGuid().ToString();
    }

    /// <summary>As colleagues and the log of deeds see it.</summary>
    public string Name { get => field!; private set => field = Guard.Text(value, NameMaxLength); }

    public Role Role { get; private set; }

    /// <summary>What they may change, when that is not everything; an owner has none.</summary>
    public Limits Limits { get; private set; } = Limits.None;

    /// <summary>When they were removed; their deeds stay.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Whether they want no mail that comments wait.</summary>
    public bool DeclinesCommentMail { get; private set; }

    public bool IsActive => RemovedAt is null;

    public void Rename(string name) => Name = name;

    public void Become(Role role) => Role = role;

    public void MailOfComments(bool wants) => DeclinesCommentMail = !wants;

    public void Limit(Limits limits) => Limits = limits;

    /// <summary>Invited again after a removal.</summary>
    public void Return(string name, Role role) => (Name, Role, RemovedAt, PasswordHash) = (name, role, null, null);

    public void Remove(DateTimeOffset at) => RemovedAt ??= at;
}

/// <summary>What somebody may do; each may do what the ones after it may.</summary>
public enum Role
{
    /// <summary>Everything: accounts, settings, backups.</summary>
    Owner,

    /// <summary>Edits the programme and the posts, and publishes.</summary>
    Organiser,

    /// <summary>Judges comments.</summary>
    Moderator,
}
