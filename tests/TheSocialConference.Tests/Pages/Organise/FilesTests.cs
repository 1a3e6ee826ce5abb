using Microsoft.EntityFrameworkCore;
using TheSocialConference.Organisers;
using TheSocialConference.Programmes;
using TheSocialConference.Recaps;
using TheSocialConference.Visits;

namespace TheSocialConference.Pages.Organise;

/// <summary>Every kind of record, changed in the browser and in its file.</summary>
public sealed class FilesTests
{
    private const string ChooseHere = "Om te kiezen: hier én in het bestand veranderd";
    private const string HereOnly = "Alleen hier veranderd";
    private const string Agree = "De bestanden en de site zeggen hetzelfde.";

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["edition"] = new("/organise/proef/facts", new("Hashtag", "#HIER", "#DAAR"), new("Question", "Hier", "Daar"), ("hashtag: \"#PROEF\"", "hashtag: \"#DAAR\""), ("question: Hoe", "question: Daar")),
        ["theme"] = new("/organise/proef/themes/inhoud", new("Name.nl", "Hier", "Daar"), new("Name.en", "Here", "There"), ("nl: Inhoud", "nl: Daar"), ("en: Content", "en: There")),
        ["stage"] = new("/organise/proef/stages/grote-zaal", new("Name.nl", "Hier", "Daar"), new("Name.en", "Here", "There"), ("nl: Grote zaal", "nl: Daar"), ("en: Main hall", "en: There")),
        ["speaker"] = new("/organise/speakers/anna-de-vries", new("Organisation", "Hier BV", "Daar BV"), new("Role.nl", "Hierin", "Daarin"), ("Proefbedrijf", "Daar BV"), ("Directeur", "Daarin")),
        ["session"] = new("/organise/proef/sessions/PROEF1", new("Title", "Hier hernoemd", "Daar hernoemd"), new("Note.nl", "Van hier.", "Van daar."), ("title: Proeven en proberen", "title: Daar hernoemd"), ("Uit het hoofd.", "Van daar.")),
        ["quotes and points"] = new("/organise/proef/sessions/PROEF1", new("Quotes.0.Text", "just here", "just there"), new("Points.1.nl", "Houd hier vol.", "Houd daar vol."), ("text: just try", "text: just there"), ("- Houd vol.", "- Houd daar vol.")),
        ["slot"] = new($"/organise/proef/slots/{SlotIdentity.Of("proef", "PROEF1", "")}", new("Time", "10:30", "11:00"), new("Minutes", "30", "50"), ("2031-03-29 10:00", "2031-03-29 11:00"), ("11:00\n        minutes: 45", "11:00\n        minutes: 50")),
        ["break"] = new($"/organise/proef/slots/{SlotIdentity.Of("proef", null, "lunch")}", new("Label.nl", "Hier eten", "Daar eten"), new("Minutes", "70", "80"), ("label: Lunch", "label: Daar eten"), ("minutes: 60", "minutes: 80")),
        ["post"] = new("/organise/posts/verslag-van-de-proef", new("Body", "Van **hier**.", "Het was   een dag.\n\n## Proeven en proberen\n\nEr werd geproefd.\n\n\nEn dat was daar."), new("Title", "Hier hernoemd", "Daar hernoemd"), ("En dat was dat.", "En dat was daar."), ("title: Verslag van de proef", "title: Daar hernoemd")),
        ["state of a post"] = new("/organise/posts/verslag-van-de-proef", new("State", "Withdrawn", "Draft"), new("SourceAuthor", "H. Ier", "D. Aar"), ("published: 2031-04-01 09:00", "published: 2031-04-01 09:00\n  state: draft"), ("B. Ron", "D. Aar")),
        ["page"] = new("/organise/pages/about.nl", new("Body", "Van **hier**.\n", "Over ons, daar.\n"), new("Title", "Hier", "Daar"), ("Over ons.", "Over ons, daar."), ("title: Over\n", "title: Daar\n")) { File = "over.md", Touch = ("page:", "# Geraakt.\npage:") },
    };

    public static TheoryData<string> Kinds => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_edited_in_the_browser_goes_to_the_file_by_an_export_and_then_nothing_differs(string kind)
    {
        await using var site = new FilesSite();
        var (organiser, of) = (await site.App.SignedInAsync(), Cases[kind]);
        Assert.Contains(Agree, (await organiser.Open(FilesSite.Files)).Texts("strong"));

        await of.EditAsync(organiser);
        var page = await organiser.Open(FilesSite.Files);
        Assert.Equal([HereOnly], page.Texts("#choose, #here"));
        Assert.Single(page.Texts(".difference"));
        Assert.Equal($"content/{of.File}", Assert.Single(page.Texts("h3")));
        Assert.Equal("0", await FilesSite.ToChooseAsync(organiser));

        await site.ExportAsync();
        var report = await site.ImportAsync();

        Assert.DoesNotContain(report.Units.SelectMany(unit => unit.Records), record => record.What != ImportOutcome.Unchanged);
        Assert.Contains(Agree, (await organiser.Open(FilesSite.Files)).Texts("strong"));
        Assert.Equal((of.One.Here, of.Two.Here), await of.ValuesAsync(organiser));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_both_changed_is_kept_and_listed_and_can_be_taken_kept_or_mixed(string kind)
    {
        await using var site = new FilesSite();
        var (organiser, of) = (await site.App.SignedInAsync(), Cases[kind]);
        await of.EditAsync(organiser);
        await site.EditFileAsync(of.File, of.Edits);

        // Kept, and listed with both versions.
        Assert.Equal((of.One.Here, of.Two.Here), await of.ValuesAsync(organiser));
        Assert.Equal("1", await FilesSite.ToChooseAsync(organiser));
        var page = await organiser.Open(FilesSite.Files);
        Assert.Equal(ChooseHere, page.Texts("#choose")[0]);
        Assert.Equal(2, page.Document.QuerySelectorAll(".difference fieldset").Length);

        // Chosen for each part.
        var unchosen = await organiser.Submit(page, ".difference form", "Do=mix");
        Assert.Equal("Kies voor elk onderdeel een versie.", Assert.Single(unchosen.Texts(".difference .complaint")));
        var mixed = await organiser.Submit(page, ".difference form", "Do=mix", ($"Choice.{of.One.Part}", "theirs"), ($"Choice.{of.Two.Part}", "mine"));
        Assert.Equal($"{FilesSite.Files}?at=1&done=saved", mixed.Location);
        Assert.Equal((of.One.File, of.Two.Here), await of.ValuesAsync(organiser));

        // Another import does not bring it back.
        await site.EditFileAsync(of.File, of.Touch);
        Assert.Equal("0", await FilesSite.ToChooseAsync(organiser));
        Assert.Equal([HereOnly], (await organiser.Open(FilesSite.Files)).Texts("#choose, #here"));

        // The file changes anew: all of it is taken.
        await site.EditFileAsync(of.File, of.Anew);
        Assert.Equal("1", await FilesSite.ToChooseAsync(organiser));
        await organiser.Submit(await organiser.Open(FilesSite.Files), ".difference form", "Do=file");
        Assert.Equal(of.AnewValues, await of.ValuesAsync(organiser));
        Assert.Equal(0, await site.App.LookAsync(db => db.Disagreements.CountAsync()));
        Assert.Contains(Agree, (await organiser.Open(FilesSite.Files)).Texts("strong"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Who_keeps_what_is_here_is_asked_again_only_when_the_file_changes_anew(string kind)
    {
        await using var site = new FilesSite();
        var (organiser, of) = (await site.App.SignedInAsync(), Cases[kind]);
        await of.EditAsync(organiser);
        await site.EditFileAsync(of.File, of.Edits);

        await organiser.Submit(await organiser.Open(FilesSite.Files), ".difference form", "Do=here");

        Assert.Equal((of.One.Here, of.Two.Here), await of.ValuesAsync(organiser));
        Assert.Equal("0", await FilesSite.ToChooseAsync(organiser));
        var deed = await site.App.LookAsync(db => db.Deeds.OrderByDescending(deed => deed.Number).FirstAsync());
        Assert.Equal((DeedKind.Kept, of.Address.Split('/')[^1]), (deed.What, deed.Kind == SubjectKind.Edition ? "facts" : deed.Key));

        await site.EditFileAsync(of.File, of.Touch);
        Assert.Equal("0", await FilesSite.ToChooseAsync(organiser));
        await site.EditFileAsync(of.File, of.Anew);
        Assert.Equal("1", await FilesSite.ToChooseAsync(organiser));
        await site.ExportAsync();
        await site.ImportAsync();
        Assert.Equal("0", await FilesSite.ToChooseAsync(organiser));
        Assert.Contains(Agree, (await organiser.Open(FilesSite.Files)).Texts("strong"));
        Assert.Equal((of.One.Here, of.Two.Here), await of.ValuesAsync(organiser));
    }

    /// <summary>A field of the editor, with what is filled in on the site and in the file.</summary>
    private sealed record Changed(string Name, string Here, string File)
    {
        /// <summary>What is chosen as one: the field, or all rows of its kind.</summary>
        public string Part => Name.Split('.') is [var rows, [>= '0' and <= '9'], ..] ? rows : Name;
    }

    private sealed record Case(string Address, Changed One, Changed Two, params (string From, string To)[] Edits)
    {
        public string File { get; init; } = "proef/verslag.md";

        /// <summary>Changes the file and not what it says.</summary>
        public (string From, string To) Touch { get; init; } = ("# Hieronder begint", "# Hier begint");

        /// <summary>The second field of the file changed once more.</summary>
        public IEnumerable<(string From, string To)> Anew => [(Edits[^1].To, Edits[^1].To.Replace(Two.File, AnewOf(Two.File), StringComparison.Ordinal))];

        public (string, string) AnewValues => (One.File, AnewOf(Two.File));

        public async Task EditAsync(Visitor organiser) =>
            Assert.Equal($"{Address}?done=saved", (await organiser.Submit(await organiser.Open(Address), "form.record", "Do=save", (One.Name, One.Here), (Two.Name, Two.Here))).Location);

        public async Task<(string, string)> ValuesAsync(Visitor organiser)
        {
            var fields = await FilesSite.FieldsAsync(organiser, Address);
            return (fields[One.Name], fields[Two.Name]);
        }

        private static string AnewOf(string text) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) ? "55" : $"{text}x";
    }
}
