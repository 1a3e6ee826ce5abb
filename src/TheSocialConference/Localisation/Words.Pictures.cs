using TheSocialConference.Organisers;
using TheSocialConference.Pictures;

namespace TheSocialConference.Localisation;

/// <summary>Pictures and how they come in.</summary>
public sealed partial class Words
{
    public string PicturesTitle => Say("Foto’s", "Pictures");

    public string PictureTitle => Say("Foto", "Picture");

    public string PictureUploadTitle => Say("Een foto uploaden", "Upload a picture");

    public string PictureFile => Say("Bestand", "File");

    public string PictureFileHint => Say(
        $"JPEG, PNG, WebP of GIF (van een bewegend beeld het eerste), hooguit {GivenPicture.MaxBytes / 1_000_000} MB en {GivenPicture.MaxPixels / 1_000_000} megapixel. Er wordt een eigen foto van gemaakt: plaats, toestel en alles wat erbij stond blijven achter.",
        $"JPEG, PNG, WebP or GIF (of an animation the first image), at most {GivenPicture.MaxBytes / 1_000_000} MB and {GivenPicture.MaxPixels / 1_000_000} megapixels. A picture of our own is made of it: place, device and everything beside it stay behind.");

    public string PictureUpload => Say("Upload", "Upload");

    public string PictureUploadHere => Say("Upload, zonder op te slaan", "Upload, without saving");

    public string PictureAltTitle => Say("Wat er te zien is", "What is to be seen");

    public string PictureAlt => Say("Beschrijving", "Description");

    public string PictureAltHint => Say("Voor wie de foto niet ziet. Eén taal is genoeg.", "For those who do not see the picture. One language is enough.");

    public string PictureIsDecorative => Say("Alleen versiering: geen beschrijving nodig", "Decoration only: needs no description");

    public string PictureIsDecorativeHint => Say("Bijvoorbeeld een portret waar de naam al naast staat. In een bericht beschrijf je elke foto.", "Such as a portrait with the name right beside it. In a post every picture is described.");

    public string PictureAltMissing => Say("Schrijf wat er te zien is, of zeg dat de foto alleen versiering is", "Write what is to be seen, or say that the picture is decoration only");

    public string PictureAltAndDecorative => Say("Er staat een beschrijving bij een foto die alleen versiering is: kies een van de twee", "There is a description with a picture that is decoration only: choose one of the two");

    public string PictureMissing => Say("Kies een bestand", "Choose a file");

    public string Decorative => Say("versiering", "decoration");

    public string FieldPortrait => Say("Portret", "Portrait");

    public string FieldPortraitHint => Say("Alleen een foto waarvan de spreker weet. Zonder foto staan de initialen er.", "Only a picture that the speaker knows of. Without one the initials are shown.");

    public string FieldEditionPicture => Say("Foto van de editie", "Picture of the edition");

    public string FieldEditionPictureHint => Say("Op de voorpagina van de editie, en bij een gedeelde link.", "On the front page of the edition, and with a shared link.");

    public string FieldPostPictures => Say("Foto’s in de tekst", "Pictures in the text");

    public string FieldPostPicturesHint => Say("Een foto staat op een regel voor zichzelf, met een lege regel ervoor en erna:", "A picture stands on a line by itself, with an empty line before and after:");

    public string PictureExample => Say("![Zo vol was de zaal](naam-van-de-foto.webp)", "![How full the hall was](name-of-the-picture.webp)");

    public string PictureIsThere => Say("De foto is geüpload", "The picture is uploaded");

    public string PictureWasThere => Say("Deze foto was er al, met haar eigen beschrijving", "This picture was here already, with a description of its own");

    public string PictureLine => Say("Zet deze regel in de tekst, met een lege regel ervoor en erna", "Put this line into the text, with an empty line before and after");

    public string PictureIsChosen => Say("De foto is gekozen in het formulier.", "The picture is chosen in the form.");

    public string PictureNotSaved => Say("Het formulier zelf is nog niet opgeslagen.", "The form itself is not saved yet.");

    public string PictureDescribe => Say("wat er te zien is", "what is to be seen");

    public string PictureFirstTaken => Say("Het was een bewegend beeld; het eerste is genomen.", "It was an animation; the first image was taken.");

    public string PictureInText => Say("In een tekst", "In a text");

    public string PictureUses => Say("Waar de foto staat", "Where it is shown");

    public string PictureNowhere => Say("Nergens", "Nowhere");

    public string PictureInRelease => Say("in wat bezoekers nu zien", "in what visitors see now");

    public string PictureSize => Say("Grootte", "Size");

    public string PictureBy => Say("Van", "By");

    public string PictureAt => Say("Wanneer", "When");

    public string PictureRemoveHint => Say("De foto gaat weg als die nergens staat. Je kunt dat 30 dagen terugdraaien; daarna zijn ook de bestanden weg.", "The picture goes if it is shown nowhere. For 30 days you can undo that; afterwards the files are gone too.");

    public string PictureSizeOf(Picture picture) => Say($"{picture.Width} × {picture.Height} pixels", $"{picture.Width} × {picture.Height} pixels");

    public string PictureInUse(IEnumerable<PictureUse> uses) => Say(
        $"De foto staat nog op een of meer plaatsen, en is niet weggehaald: {string.Join("; ", uses.Select(UseOf))}.",
        $"The picture is still shown, and was not removed: {string.Join("; ", uses.Select(UseOf))}.");

    public string UseOf(PictureUse use) => $"{SubjectName(use.Kind)} {use.Title}{(use.IsPublished ? $", {PictureInRelease}" : "")}";

    public string Of(PictureRefusal why) => why switch
    {
        PictureRefusal.Empty => Say("Het bestand is leeg", "The file is empty"),
        PictureRefusal.TooManyBytes => Say($"Het bestand is groter dan {GivenPicture.MaxBytes / 1_000_000} MB: maak de foto kleiner", $"The file is larger than {GivenPicture.MaxBytes / 1_000_000} MB: make the picture smaller"),
        PictureRefusal.TooManyPixels => Say(
            $"De foto heeft meer dan {GivenPicture.MaxPixels / 1_000_000} megapixel, of is langer dan {GivenPicture.MaxSide} pixels: maak haar kleiner",
            $"The picture has more than {GivenPicture.MaxPixels / 1_000_000} megapixels, or is longer than {GivenPicture.MaxSide} pixels: make it smaller"),
        PictureRefusal.Heic => Say("Dit is een foto in HEIC of AVIF, die niet elke browser kan tonen: bewaar haar als JPEG", "This is a picture in HEIC or AVIF, which not every browser can show: save it as JPEG"),
        PictureRefusal.CutOff => Say("De foto is niet helemaal aangekomen of is afgekapt: probeer het met het hele bestand", "The picture is cut off: try again with the whole file"),
        PictureRefusal.Damaged => Say("De foto is beschadigd en kan niet gelezen worden", "The picture is damaged and cannot be read"),
        PictureRefusal.NoRoom => Say("De schijf van de site is bijna vol: er past geen foto meer bij", "The disk of the site is nearly full: there is no room for another picture"),
        _ => Say("Dit is geen JPEG, PNG, WebP of GIF, hoe het bestand ook heet; een SVG of PDF kan niet", "This is no JPEG, PNG, WebP or GIF, whatever the file is called; an SVG or PDF cannot be taken"),
    };
}
