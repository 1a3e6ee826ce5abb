using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TheSocialConference.Data;
using TheSocialConference.Localisation;
using TheSocialConference.Pictures;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>A picture that can be chosen for a record.</summary>
/// <param name="Picture">Null when it is lost.</param>
public sealed record PictureChoice(Programme.Image Image, Picture? Picture, string Label)
{
    /// <summary>More are not offered in one list; the older ones are chosen by uploading them again, which makes no second one.</summary>
    private const int Most = 200;

    public string Value => ValueOf(Image);

    /// <summary>How a form holds it; empty for none.</summary>
    public static string ValueOf(Programme.Image? image) => image is null ? "" : ProgrammeRecords.Write(image);

    /// <summary>The picture that a form holds; null for none.</summary>
    public static Programme.Image? Read(string value)
    {
        try
        {
            return value.Length == 0 ? null : ProgrammeRecords.Read<Programme.Image>(value);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What was sent, said as the list says it: what is to be seen on a picture may have been written anew since the form was filled.</summary>
    public static string Match(IReadOnlyList<PictureChoice> choices, string value) =>
        choices.Any(choice => choice.Value == value) || Read(value) is not { } image ? value
        : choices.FirstOrDefault(choice => choice.Image.Hash == image.Hash)?.Value ?? value;

    /// <summary>Those in use first, then what was uploaded, newest first.</summary>
    /// <param name="used">Which records show already, wherever they come from.</param>
    public static async Task<IReadOnlyList<PictureChoice>> ListAsync(ConferenceDb db, Words words, IEnumerable<Programme.Image?> used, CancellationToken cancellation)
    {
        var uploaded = await db.UploadedPictures.AsNoTracking().Include(one => one.Picture).Present.OrderByDescending(one => one.At).Take(Most).ToListAsync(cancellation);
        var images = used.OfType<Programme.Image>().Distinct().ToList();
        var hashes = images.Select(image => image.Hash).ToList();
        var pictures = await db.Pictures.AsNoTracking().Where(picture => hashes.Contains(picture.Hash)).ToListAsync(cancellation);
        return
        [
            .. images.Select(image => new PictureChoice(image, pictures.Find(picture => picture.Hash == image.Hash), LabelOf(image, words))),
            .. uploaded.Where(one => !images.Contains(one.AsImage()))
                .Select(one => new PictureChoice(one.AsImage(), one.Picture, $"{LabelOf(one.AsImage(), words)} ({one.By}, {words.Moment(one.At)})")),
        ];
    }

    private static string LabelOf(Programme.Image image, Words words) => image.Alt?.In(words.Language).Text ?? words.Decorative;
}
