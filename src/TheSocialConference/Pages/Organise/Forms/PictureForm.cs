using TheSocialConference.Localisation;
using TheSocialConference.Organisers;
using TheSocialConference.Pictures;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>What is to be seen on a picture.</summary>
public sealed class PictureForm(Words words) : RecordForm(words)
{
    public const string Decorative = nameof(Decorative);

    public IReadOnlyList<FormSection> Sections =>
    [
        new(Words.PictureAltTitle,
        [
            .. Both("Alt", Words.PictureAlt, UploadedPicture.AltMaxLength, hint: Words.PictureAltHint),
            new Field(Decorative, Words.PictureIsDecorative, FieldKind.Check) { Hint = Words.PictureIsDecorativeHint },
        ]),
    ];

    public static FormValues Write(PictureDescription picture)
    {
        var values = new FormValues { [Decorative] = picture.Alt is null ? "true" : "" };
        Put(values, "Alt", picture.Alt);
        return values;
    }

    public PictureDescription Read(FormValues values, Complaints complaints)
    {
        var alt = TextOf(values, "Alt");
        JudgeAlt(alt, values.IsChecked(Decorative), "Alt" + Dutch, complaints, Words);
        return new(alt);
    }

    /// <summary>Null when there is no text.</summary>
    public static LocalText? AltOf(string nl, string en) => nl.Length + en.Length == 0 ? null : new(nl.Length == 0 ? null : nl, en.Length == 0 ? null : en);

    /// <summary>Nobody forgets it: there is a text, or it is said that none is needed; not both.</summary>
    public static void JudgeAlt(LocalText? alt, bool isDecorative, string field, Complaints complaints, Words words)
    {
        if (alt is null != isDecorative)
        {
            complaints.Add(field, alt is null ? words.PictureAltMissing : words.PictureAltAndDecorative);
        }

        foreach (var text in new[] { alt?.Nl, alt?.En }.OfType<string>())
        {
            if (text.Length > UploadedPicture.AltMaxLength)
            {
                complaints.Add(field, words.FieldTooLong(text.Length, UploadedPicture.AltMaxLength));
            }
            else if (text.Any(char.IsControl))
            {
                complaints.Add(field, words.FieldHasStrangeSigns);
            }
        }
    }
}
