using TheSocialConference.Organisers;
using TheSocialConference.Pages.Organise.Forms;

namespace TheSocialConference.Pages.Organise;

/// <summary>Pictures that are uploaded along with a record.</summary>
public abstract partial class RecordPage
{
    /// <summary>Takes pictures in; null where none are asked for.</summary>
    protected virtual PictureEditing? Pictures => null;

    /// <summary>The field that is uploaded to, when the form asks for one.</summary>
    public Field? UploadField => Parts.OfType<Field>().FirstOrDefault(one => one.Kind is FieldKind.Picture or FieldKind.Upload);

    /// <summary>What was just uploaded, to be shown beside the form; otherwise null.</summary>
    public PictureAdded? Added { get; private set; }

    /// <summary>
    /// What is uploaded is kept, whatever comes of the rest of the form: a browser does not send a file twice by itself. What was typed stays.
    /// </summary>
    private async Task UploadAsync(CancellationToken cancellation)
    {
        if (UploadField is not { } field || Pictures is not { } pictures)
        {
            return;
        }

        var upload = new PictureUpload(field.Name, Words);
        upload.Copy(Request.Form, Values);
        if (!upload.IsSent(Request.Form))
        {
            if (Request.Form["Do"] == "upload")
            {
                Complaints.Add(upload.File, Words.PictureMissing);
            }

            return;
        }

        if (await upload.TakeAsync(Request.Form, pictures, Me, Complaints, cancellation) is { } added)
        {
            var (typed, was) = (Values, Was);
            await FindAsync(cancellation); // so that it can be chosen
            (Values, Was, Added) = (typed, was, added);
            upload.Clear(Values);
            if (field.Kind == FieldKind.Picture)
            {
                Values[field.Name] = PictureChoice.ValueOf(added.Picture.AsImage());
            }
        }
    }
}
