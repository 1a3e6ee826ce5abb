using TheSocialConference.Localisation;
using TheSocialConference.Programmes;

namespace TheSocialConference.Pages.Organise.Forms;

/// <summary>Somebody who performs; not a part of one programme, but of the site.</summary>
public sealed class SpeakerForm(Words words, IReadOnlyList<PictureChoice> pictures) : RecordForm(words, pictures)
{
    public IReadOnlyList<FormSection> Sections(string key) =>
    [
        new(Words.Speaker,
        [
            new Field("Name", Words.FieldName) { MaxLength = Speaker.NameMaxLength, IsRequired = true },
            new Field("SortName", Words.FieldSortName) { MaxLength = Speaker.NameMaxLength, Hint = Words.FieldSortNameHint },
            Slug(key) with { IsRequired = false, Hint = key.Length == 0 ? Words.FieldSpeakerSlugHint : Words.FieldSlugStays },
            new Field("NameIsPartial", Words.FieldNameIsPartial, FieldKind.Check) { Hint = Words.FieldNameIsPartialHint },
            new Field("Organisation", Words.FieldOrganisation) { MaxLength = Speaker.OrganisationMaxLength },
            .. Both("Role", Words.FieldSpeakerRole, Speaker.RoleMaxLength),
            PictureField("Portrait", Words.FieldPortrait, Words.FieldPortraitHint),
            .. Both("Bio", Words.FieldBio, Guard.LongTextMaxLength, FieldKind.Text, isMarkdown: true),
            LinkRows,
        ]),
    ];

    public FormValues Write(Programme.Speaker speaker)
    {
        var values = new FormValues
        {
            ["Name"] = speaker.Name,
            ["SortName"] = speaker.SortName,
            ["Slug"] = speaker.Slug,
            ["Organisation"] = speaker.Organisation ?? "",
            ["Portrait"] = PictureChoice.ValueOf(speaker.Portrait),
            ["NameIsPartial"] = speaker.NameIsPartial ? "true" : "",
        };
        Put(values, "Role", speaker.Role);
        Put(values, "Bio", speaker.Bio);
        PutLinks(values, speaker.Links);
        return values;
    }

    /// <summary>The address of a new speaker: as filled in, or made of the name; empty while there is none.</summary>
    public static string KeyOf(FormValues values) => values["Slug"].Length > 0 ? values["Slug"] : Slugs.From(values["Name"]);

    public Programme.Speaker Read(string key, FormValues values, Complaints complaints)
    {
        DemandSlug(values, complaints);
        return new(
            key, values["Name"], values.OrNull("SortName") ?? Speaker.SortNameOf(values["Name"]), values.IsChecked("NameIsPartial"), values.OrNull("Organisation"),
            TextOf(values, "Role"), TextOf(values, "Bio"), LinksOf(values, complaints))
        { Portrait = PictureChoice.Read(values["Portrait"]) };
    }
}
