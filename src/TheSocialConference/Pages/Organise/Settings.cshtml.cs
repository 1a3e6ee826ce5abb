using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Background;
using TheSocialConference.Data;
using TheSocialConference.Data.Keeping;
using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;
using TheSocialConference.Publication;
using TheSocialConference.Web;

namespace TheSocialConference.Pages.Organise;

/// <summary>What the owner sets, and what is not set as it should be.</summary>
public sealed class SettingsModel(
    ConferenceDb db, SiteSettings settings, PublicAddress address, Outbox outbox, MailSender sender, Backups backups, LiveSiteRefresh live, IHostApplicationLifetime lifetime,
    IWebHostEnvironment environment, TimeProvider clock) : OrganisePage
{
    public IReadOnlyList<Field> Fields =>
    [
        new("Name", Words.SiteNameField) { MaxLength = SiteSettings.SiteNameMaxLength, IsRequired = true },
        new("Contact", Words.ContactField) { MaxLength = SiteSettings.ContactMaxLength, Hint = Words.ContactHint },
        new("CommentDays", Words.CommentDaysField, FieldKind.Number) { MaxLength = 4, Hint = Words.CommentDaysHint },
        new("Examples", Words.ExampleTitle, FieldKind.Check) { Hint = Words.ExampleHint },
    ];

    public FormValues Values { get; private set; } = new();

    public Complaints Complaints { get; } = new();

    /// <summary>What stands in the way of the site working as it should, in plain words.</summary>
    public IReadOnlyList<string> Misset { get; private set; } = [];

    public BackupState Backups { get; private set; } = null!;

    public bool CanMail => outbox.IsSet;

    public MailTrouble? Trouble => sender.Trouble;

    public int Waiting { get; private set; }

    public IReadOnlyList<OutgoingMail> Dead { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellation)
    {
        Values = new() { ["CommentDays"] = settings.Chosen.CommentDays?.ToString(CultureInfo.InvariantCulture) ?? "", ["Name"] = settings.SiteName, ["Contact"] = settings.Contact ?? "", ["Examples"] = (settings.Chosen.ExampleDay ?? settings.ExampleDay) ? "true" : "" };
        return FillAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Values = FormValues.Posted(Request.Form, Fields);
        foreach (var field in Fields)
        {
            field.Judge(Values, Complaints, Words);
        }

        if (Values.OrNull("Contact") is { } contact && !SiteSettings.EmailOrPage(contact, out _))
        {
            Complaints.Add("Contact", Words.NoContact);
        }

        var days = int.TryParse(Values["CommentDays"], NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many is > 0 and <= SiteProfile.MostCommentDays ? many : (int?)null;
        if (days is null && Values.OrNull("CommentDays") is not null)
        {
            Complaints.Add("CommentDays", Words.NoCommentDays(SiteProfile.MostCommentDays));
        }

        if (Complaints.Any)
        {
            await FillAsync(cancellation);
            return Page();
        }

        await db.WriteAsync(async () =>
        {
            var profile = await db.Profiles.SingleOrDefaultAsync(cancellation) ?? db.Profiles.Add(new()).Entity;
            profile.Call(Values["Name"], Values.OrNull("Contact"));
            profile.TakeComments(days);
            profile.ShowExamples(Values.IsChecked("Examples"));
            await RecordAsync(DeedKind.Changed, SubjectKind.Settings, "site", Values["Name"], cancellation);
        }, cancellation);
        await live.RefreshAsync(cancellation);
        return Redirect($"{Links.OrganiseSettings}?done=saved");
    }

    public async Task<IActionResult> OnPostBackupAsync(CancellationToken cancellation)
    {
        await db.WriteAsync(() => RecordAsync(DeedKind.Added, SubjectKind.Backup, "backup", Words.BackupsTitle, cancellation), cancellation);
        _ = backups.MakeAsync(lifetime.ApplicationStopping); // it says itself how it went, when this page is opened again
        return Redirect($"{Links.OrganiseSettings}?done=backup#backups");
    }

    public async Task<IActionResult> OnPostTestAsync(CancellationToken cancellation)
    {
        if (!outbox.IsSet)
        {
            return NotFound();
        }

        var me = MyId;
        var email = await db.Users.Where(organiser => organiser.Id == me).Select(organiser => organiser.Email!).SingleAsync(cancellation);
        await db.WriteAsync(async () =>
        {
            outbox.Add(db, Words.TestMail(settings.SiteName).To(email), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        return Redirect($"{Links.OrganiseSettings}?done=mail#mail");
    }

    public async Task<IActionResult> OnPostMailAsync(Guid id, bool again, CancellationToken cancellation)
    {
        await db.WriteAsync(async () =>
        {
            if (await db.Mails.Dead.SingleOrDefaultAsync(mail => mail.Id == id, cancellation) is not { } dead)
            {
                return;
            }

            if (again)
            {
                outbox.TryAgain(db, dead, clock.GetUtcNow());
            }
            else
            {
                outbox.Remove(db, dead);
            }

            await db.SaveChangesAsync(cancellation);
        }, cancellation);
        return Redirect($"{Links.OrganiseSettings}?done=saved#mail");
    }

    private async Task RecordAsync(DeedKind what, SubjectKind kind, string key, string title, CancellationToken cancellation)
    {
        await db.RecordAsync([new(what, kind, key, title)], Me, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        (Title, Backups) = (Words.SettingsTitle, backups.State);
        (Waiting, Dead) = (await db.Mails.Waiting.CountAsync(cancellation), await db.Mails.AsNoTracking().Dead.NewestFirst.Take(50).ToListAsync(cancellation));
        Misset = [.. Faults()];
    }

    private IEnumerable<string> Faults()
    {
        if (settings.PublicUrl is null && environment.IsProduction())
        {
            yield return Words.NoPublicUrl;
        }

        if (settings.PublicUrl is not null && !address.IsHttps && environment.IsProduction())
        {
            yield return Words.NoHttps;
        }

        if (address.IsHttps && !Request.IsHttps)
        {
            yield return Words.HttpsHiddenHint;
        }

        if (Request.Headers.ContainsKey("X-Forwarded-For"))
        {
            yield return Words.UnknownProxy; // from a trusted one it would have been taken off
        }

        if (settings.Contact is null)
        {
            yield return Words.NoContactSet;
        }

        if (new DriveInfo(settings.DataFolder).AvailableFreeSpace is var free && free < LittleRoom)
        {
            yield return Words.LittleRoomLeft(free / (1024 * 1024));
        }

        if (!OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(settings.DataFolder) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0)
        {
            yield return Words.OthersCanRead;
        }

        if (Backups is { Newest: not null, IsOverdue: true })
        {
            yield return Words.BackupOverdue;
        }
    }

    private const long LittleRoom = 512L * 1024 * 1024;
}
