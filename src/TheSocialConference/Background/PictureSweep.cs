using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Organisers;
using TheSocialConference.Pictures;

namespace TheSocialConference.Background;

/// <summary>
/// Soon after a start and every day: deletes pictures that were removed longer ago than they can be put back, and files that an upload
/// left behind which was never stored.
/// </summary>
public sealed class PictureSweep(IServiceScopeFactory scopes, PictureFolder folder, TimeProvider time, ILogger<PictureSweep> log) : BackgroundService
{
    /// <summary>A start has the disk to itself, and the backup that may follow it.</summary>
    public static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(5);

    /// <summary>A file this young may be of a picture that is being stored.</summary>
    public static readonly TimeSpan Young = TimeSpan.FromDays(1);

    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <returns>How many files were deleted.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ConferenceDb>();
        var deleted = 0;
        await db.WriteAsync(async () =>
        {
            await ForgetRemovedAsync(db, cancellation);
            var needed = (await db.Pictures.Select(picture => picture.Hash).ToListAsync(cancellation)).Select(hash => hash[..16]).ToHashSet();
            deleted = folder.Sweep(needed, TimeProvider.System.GetUtcNow() - Young); // the clock of the disk
        }, cancellation);
        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(AfterStart, time, stoppingToken);
            while (true)
            {
                await TryAsync(stoppingToken);
                await Task.Delay(Interval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    /// <summary>A picture that lies among the content files too, or that a record shows, stays for those.</summary>
    private async Task ForgetRemovedAsync(ConferenceDb db, CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - Deed.UndoneWithin;
        var old = await db.UploadedPictures.Include(one => one.Picture).Where(one => one.RemovedAt < before).ToListAsync(cancellation);
        if (old.Count == 0)
        {
            return;
        }

        var uses = await PictureUses.FindAsync(db, cancellation);
        foreach (var gone in old)
        {
            db.UploadedPictures.Remove(gone);
            if (!uses.ShowHash(gone.Picture.Hash) && !await db.ContentFiles.AnyAsync(file => file.Hash == gone.Picture.Hash, cancellation))
            {
                db.Pictures.Remove(gone.Picture);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            if (await SweepAsync(cancellation) is > 0 and var deleted)
            {
                log.LogInformation("{Count} files of pictures that nothing shows were deleted", deleted);
            }
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            log.LogWarning(fault, "Pictures that nothing shows could not be deleted; it is tried again tomorrow");
        }
    }
}

public static class PictureSweepSetup
{
    public static void AddPictureSweep(this IServiceCollection services)
    {
        services.AddSingleton<PictureSweep>();
        services.AddHostedService(provider => provider.GetRequiredService<PictureSweep>());
    }
}
