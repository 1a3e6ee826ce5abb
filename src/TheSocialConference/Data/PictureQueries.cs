using Microsoft.EntityFrameworkCore;
using TheSocialConference.Pictures;

namespace TheSocialConference.Data;

public static class PictureQueries
{
    extension(IQueryable<UploadedPicture> uploaded)
    {
        /// <summary>Those that were not removed.</summary>
        public IQueryable<UploadedPicture> Present => uploaded.Where(one => one.RemovedAt == null);
    }

    /// <summary>The pictures that were uploaded, by the name that texts show them by.</summary>
    public static async Task<Dictionary<string, Picture>> UploadedByNameAsync(this ConferenceDb db, CancellationToken cancellation) =>
        await db.UploadedPictures.AsNoTracking().Present.Select(one => new { one.Name, one.Picture })
            .ToDictionaryAsync(one => UploadedPicture.FileNameOf(one.Name), one => one.Picture, cancellation);
}
