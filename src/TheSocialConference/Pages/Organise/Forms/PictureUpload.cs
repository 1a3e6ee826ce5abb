using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Pictures;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>The fields by which a picture is uploaded: the file, and what is to be seen on it.</summary>
/// <param name="name">What the names of the fields begin with.</param>
public sealed class PictureUpload(string name, Words words)
{
    /// <summary>Of a whole form with a picture in it. Up to this much the fields beside one that is too large are read all the same, and kept.</summary>
    public const int MostBytes = 40_000_000;

    /// <summary>For as long as a slow telephone takes to send it.</summary>
    public const int Milliseconds = 5 * 60 * 1000;

    public string File { get; } = $"{name}.File";

    public string AltNl { get; } = $"{name}.AltNl";

    public string AltEn { get; } = $"{name}.AltEn";

    public string Decorative { get; } = $"{name}.Decorative";

    /// <summary>Remembers what was typed, for when the form is shown again.</summary>
    public void Copy(IFormCollection form, FormValues values)
    {
        foreach (var field in new[] { AltNl, AltEn, Decorative })
        {
            values[field] = form[field].ToString();
        }
    }

    public void Clear(FormValues values) => values[AltNl] = values[AltEn] = values[Decorative] = "";

    /// <summary>Whether a file was chosen; one without a name was not.</summary>
    public bool IsSent(IFormCollection form) => form.Files[File] is { FileName.Length: > 0 };

    /// <summary>Stores the picture that was sent.</summary>
    /// <returns>Null when it cannot be; the complaints say why.</returns>
    public async Task<PictureAdded?> TakeAsync(IFormCollection form, PictureEditing pictures, Doer by, Complaints complaints, CancellationToken cancellation)
    {
        var alt = PictureForm.AltOf(form[AltNl].ToString().Trim(), form[AltEn].ToString().Trim());
        PictureForm.JudgeAlt(alt, form[Decorative] == "true", AltNl, complaints, words);
        var file = form.Files[File]!;
        if (file.Length > GivenPicture.MaxBytes)
        {
            complaints.Add(File, words.Of(PictureRefusal.TooManyBytes));
        }

        if (complaints.All.Any(complaint => complaint.Field == File || complaint.Field == AltNl))
        {
            return null;
        }

        try
        {
            return await pictures.AddAsync(await ReadAsync(file, cancellation), alt, by, cancellation);
        }
        catch (PictureRefusedException refused)
        {
            complaints.Add(File, words.Of(refused.Why));
            return null;
        }
    }

    private static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
