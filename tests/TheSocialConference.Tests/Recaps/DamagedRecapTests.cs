namespace TheSocialConference.Recaps;

/// <summary>Files with one thing wrong; each is refused with its line, what was found and what was expected.</summary>
public sealed class DamagedRecapTests
{
    [Theory]
    [InlineData("slug: proef            # de naam van de map", "slug: Proef!", 4, "edition.slug: found \"Proef!\"; expected 1 to 80 small letters, digits and dashes, no dash at either end")]
    [InlineData("slug: proef            # de naam van de map", "slug: anders", 4, "edition.slug: found \"anders\"; expected the name of the folder, \"proef\"")]
    [InlineData("acronym: proef2031", "acronym: abc", 5, "edition.acronym: found \"abc\"; expected at least 4 small letters, digits, - and _")]
    [InlineData("  name: 'Dag van de Proef'\n", "", 4, "edition.name: found nothing; expected a text of 1 to 120 characters")]
    [InlineData("  language: nl\n  example", "  language: fr\n  example", 7, "edition.language: found \"fr\"; expected nl or en")]
    [InlineData("example: false", "example: nee", 8, "edition.example: found \"nee\"; expected true or false")]
    [InlineData("first-day: 2031-03-29", "first-day: 2031-02-30", 9, "edition.first-day: found \"2031-02-30\"; expected a day that exists, as 2014-02-13")]
    [InlineData("first-day: 2031-03-29", "first-day: 29-03-2031", 9, "edition.first-day: found \"29-03-2031\"; expected a day that exists, as 2014-02-13")]
    [InlineData("last-day:   2031-03-30", "last-day: 2031-03-01", 10, "edition.last-day: found 2031-03-01; expected the first day or a later one")]
    [InlineData("Europe/Amsterdam", "Europe/Amsterdm", 11, "edition.time-zone: found \"Europe/Amsterdm\"; expected a time zone by its IANA name, as Europe/Amsterdam")]
    [InlineData("\"05:00\"", "\"05:30\"", 12, "edition.day-starts: found \"05:30\"; expected a whole hour from \"00:00\" to \"12:00\"")]
    [InlineData("country: NL", "country: Nederland", 17, "edition.venue.country: found \"Nederland\"; expected two capitals, as NL")]
    [InlineData("url: https://zaal.example/", "url: javascript:alert(1)", 18, "edition.venue.url: found \"javascript:alert(1)\"; expected an address that begins with https://, http://, mailto: or /")]
    [InlineData("  organiser: Proefbureau\n", "", 19, "edition.organiser-from: found a source; expected an organiser with it")]
    [InlineData("question: Hoe", "question: Hoe doe je dat dan eigenlijk", 22, "edition.question: found 28 characters; expected 1 to 20 characters")]
    [InlineData("sessions: \"23\"", "sessions: [23]", 25, "edition.stated.sessions: found a list; expected a text of 1 to 200 characters")]
    [InlineData("publish: on-button", "publish: on-buton", 35, "edition.publish: found \"on-buton\"; expected one of on-save, on-button (did you mean on-button?)")]
    [InlineData("publish: on-button", "publish: on-button\n  publish: on-save", 36, "publish: found the same field again; expected it once (the first is on line 35)")]
    [InlineData("shape: circle", "shape: cirkel", 40, "themes[0].shape: found \"cirkel\"; expected one of circle, square, triangle, diamond, hexagon, cross, star, ring")]
    [InlineData("colour: 4", "colour: 5", 49, "themes[1].colour: found \"5\"; expected a whole number from 0 to 4")]
    [InlineData("- slug: vorm", "- slug: inhoud", 46, "themes[1].slug: found \"inhoud\" again; expected one of its own (the first is in content/proef/verslag.md:38)")]
    [InlineData("formerly: [tekst, woorden]", "formerly: [vorm]", 46, "themes[1].slug: found \"vorm\" again; expected one of its own (the first is in content/proef/verslag.md:45)")]
    [InlineData("name: Vorm", "name: {nl: Vorm, de: Form}", 47, "themes[1].name.de: found unknown field \"de\"; expected one of nl, en")]
    [InlineData("placeholder: true", "placeholder: misschien", 58, "stages[1].placeholder: found \"misschien\"; expected true or false")]
    [InlineData("name: Anna de Vries", "name: Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna Anna", 62, "speakers[0].name: found 124 characters; expected 1 to 120 characters")]
    [InlineData("name: Bas", "name: |\n    Bas\n    tweede regel", 80, "speakers[1].name: found several lines; expected a text on one line")]
    [InlineData("label: Haar site, ", "", 75, "speakers[0].links[0].label: found nothing; expected a text of 1 to 200 characters")]
    [InlineData("code: OPEN31", "code: open31", 85, "sessions[0].code: found \"open31\"; expected 6 capitals and digits, as KEYNT1")]
    [InlineData("code: OPEN31", "code: PROEF1", 93, "sessions[1].code: found \"PROEF1\" again; expected one of its own (the first is in content/proef/verslag.md:85)")]
    [InlineData("title: \"Welkom: we beginnen\"", "title: Welkom: we beginnen", 86, "fields: found \"title: Welkom: we beginnen\"; expected quotes around a text that holds a colon and a space")]
    [InlineData("kind: opening", "kind: opning", 87, "sessions[0].kind: found \"opning\"; expected one of talk, opening, keynote, case, discussion, workshop, closing (did you mean opening?)")]
    [InlineData("speakers: [ anna-de-vries ]", "speakers: anna-de-vries", 88, "sessions[0].speakers: found \"anna-de-vries\"; expected a list")]
    [InlineData("speakers: [ anna-de-vries ]", "speakers: [anna-de-vries, anna-de-vries]", 88, "sessions[0].speakers[1]: found \"anna-de-vries\" again; expected each one once")]
    [InlineData("billing: 1\n", "billing: 4\n", 99, "sessions[1].billing: found \"4\"; expected a whole number from 1 to 3")]
    [InlineData("theme: inhoud", "theme: inhuod", 100, "sessions[1].theme: found \"inhuod\"; expected one of inhoud, vorm (did you mean inhoud?)")]
    [InlineData("    theme: inhoud\n", "", 100, "sessions[1].theme-from: found a source; expected a theme with it")]
    [InlineData("language: en\n    billing", "language: English\n    billing", 98, "sessions[1].language: found \"English\"; expected a language tag, as nl, en or pt-BR")]
    [InlineData("- Houd vol.", "- [Houd vol.]", 112, "sessions[1].points[1]: found a list; expected a text of 1 to 20000 characters")]
    [InlineData("speaker: anna-de-vries\n", "spreker: anna-de-vries\n", 117, "sessions[1].quotes[0].spreker: found unknown field \"spreker\"; expected one of text, speaker, language, attribution (did you mean speaker?)")]
    [InlineData("replacement: PROEF1", "replacement: PROEF9", 136, "sessions[2].cancelled.replacement: found \"PROEF9\"; expected one of OPEN31, PROEF1, WEG000 (did you mean PROEF1?)")]
    [InlineData("minutes: 15", "minutes: kort", 91, "sessions[0].slots[0].minutes: found \"kort\"; expected a whole number from 1 to 1440")]
    [InlineData("minutes: 15", "minutes: 1441", 91, "sessions[0].slots[0].minutes: found \"1441\"; expected a whole number from 1 to 1440")]
    [InlineData("        minutes: 15\n", "", 90, "sessions[0].slots[0].minutes: found nothing; expected a whole number from 1 to 1440")]
    [InlineData("stages: [podium-2, grote-zaal]", "stages: [podium-2, podium-3]", 126, "sessions[1].slots[0].stages[1]: found \"podium-3\"; expected one of grote-zaal, podium-2 (did you mean podium-2?)")]
    [InlineData("start: 2031-03-29 09:30", "start: 2031-03-28 09:30", 90, "sessions[0].slots[0].start: found 2031-03-28 09:30; expected a time from 2031-03-29 to 2031-03-30, the days of the edition (a day begins at 05:00)")]
    [InlineData("start: 2031-03-29 09:30", "start: 2031-03-30 02:30", 90, "sessions[0].slots[0].start: found \"2031-03-30 02:30\"; expected a time that exists: the clocks of Europe/Amsterdam skip this hour")]
    [InlineData("start: 2031-03-29 09:30", "start: half tien", 90, "sessions[0].slots[0].start: found \"half tien\"; expected a local time that exists, as 2014-02-13 09:30")]
    [InlineData("start: 2031-03-29 09:30", "start: 2031-03-29 09:30:30", 90, "sessions[0].slots[0].start: found \"2031-03-29 09:30:30\"; expected a local time that exists, as 2014-02-13 09:30")]
    [InlineData("start: 2031-03-29 09:30", "start: 0001-01-01 00:30", 90, "sessions[0].slots[0].start: found \"0001-01-01 00:30\"; expected a local time that exists, as 2014-02-13 09:30")]
    [InlineData("last-day:   2031-03-30", "last-day: 9999-12-31", 10, "edition.last-day: found \"9999-12-31\"; expected a day that exists, as 2014-02-13")]
    [InlineData("published: 2031-04-01 09:00", "published: 0001-01-01", 154, "post.published: found \"0001-01-01\"; expected a day or a time that exists, as 2014-02-13 or 2014-02-13 09:30")]
    [InlineData("published: 2031-04-01 09:00", "published: 9999-12-31 23:00-02:00", 154, "post.published: found \"9999-12-31 23:00-02:00\"; expected a day or a time that exists, as 2014-02-13 or 2014-02-13 09:30")]
    [InlineData("        key: herhaling\n", "", 127, "sessions[1].slots[1].key: found nothing; expected a key on every slot but the first, which never changes")]
    [InlineData("  - key: lunch\n    label", "  - label", 140, "breaks[0].key: found nothing; expected a key of its own, which never changes")]
    [InlineData("key: lunch", "key: borrel", 144, "breaks[1].key: found \"borrel\" again; expected one of its own (the first is in content/proef/verslag.md:140)")]
    [InlineData("label: Lunch", "label: [Lunch]", 141, "breaks[0].label: found a list; expected a text of 1 to 80 characters")]
    [InlineData("slug: verslag-van-de-proef", "slug: -verslag", 151, "post.slug: found \"-verslag\"; expected 1 to 80 small letters, digits and dashes, no dash at either end")]
    [InlineData("published: 2031-04-01 09:00", "published: 2031-04-01 25:00", 154, "post.published: found \"2031-04-01 25:00\"; expected a day or a time that exists, as 2014-02-13 or 2014-02-13 09:30")]
    [InlineData("comments: 2", "comments: veel", 161, "post.source.comments: found \"veel\"; expected a whole number from 0 to 2147483647")]
    [InlineData("url: http://bron.example/verslag", "url: ftp://bron.example/verslag", 157, "post.source.url: found \"ftp://bron.example/verslag\"; expected an address that begins with https://, http://, mailto: or /")]
    [InlineData("formerly: [verslag]", "formerly: [verslag]\npage: {address: practical, title: Praktisch}", 163, "page: found a post and a page in one file; expected one of the two")]
    [InlineData("# Een dag die er nooit was.", "\tedition: nee", 2, "fields: found \"\tedition: nee\"; expected spaces before a field, not a tab")]
    [InlineData("  acronym: proef2031", "\tacronym: proef2031", 5, "fields: found \"\tacronym: proef2031\"; expected spaces before a field, not a tab")]
    [InlineData("  acronym: proef2031", "  \tacronym: proef2031", 5, "fields: found \"\tacronym: proef2031\"; expected spaces before a field, not a tab")]
    [InlineData("    shape: star", "\tshape: star", 48, "fields: found \"\tshape: star\"; expected spaces before a field, not a tab")]
    [InlineData("  - slug: inhoud", "\t- slug: inhoud", 38, "fields: found \"\t- slug: inhoud\"; expected spaces before a field, not a tab")]
    [InlineData("    Anna writes.\n\n", "    \tAnna writes.\n\t", 72, "fields: found \"\t      And writes.\"; expected spaces before a field, not a tab")]
    [InlineData("Anna writes.\n\n      And writes.\n", "\tAnna writes.\n    de: a: b\n", 72, "fields: found \"de: a: b\"; expected quotes around a text that holds a colon and a space")]
    [InlineData("# Een dag die er nooit was.", "%YAML 1.2", 2, "fields: found \"%YAML 1.2\"; expected YAML (Did not find expected <document start>)")]
    [InlineData("# Een dag die er nooit was.", "# \a", 2, "file: found a control character (U+0007); expected text without control characters")]
    [InlineData("name: Vorm", "name: *vorm", 47, "fields: found an anchor or alias (& or *); expected the text itself, or quotes around it")]
    [InlineData("name: Vorm", "name: &vorm Vorm", 47, "fields: found an anchor or alias (& or *); expected the text itself, or quotes around it")]
    [InlineData("name: Vorm", "name: !!str Vorm", 47, "fields: found a tag (!); expected the text itself, or quotes around it")]
    [InlineData("name: Vorm", "name: [[[[[[[[[[[[[x]]]]]]]]]]]]]", 47, "fields: found too many levels; expected at most 12 levels and 200000 values")]
    [InlineData("# Hieronder begint de tekst.", "...\nnog: iets", 164, "fields: found a second document; expected one set of fields")]
    [InlineData("# Hieronder begint de tekst.\n---\n", "# Hieronder begint de tekst.\n", 171, "file: found the end of the file; expected a line --- below the fields")]
    [InlineData("name: Vorm", "name: \"\\ud800\"", 47, "fields: found \"name: \"\\ud800\"\"; expected YAML (While scanning a quoted scalar, found invalid Unicode surrogates)")]
    public void A_damaged_file_is_refused_with_its_line(string sound, string damaged, int line, string says)
    {
        var at = Seeds.Everything.IndexOf(sound, StringComparison.Ordinal);
        var text = $"{Seeds.Everything[..at]}{damaged}{Seeds.Everything[(at + sound.Length)..]}";

        var faults = RecapReaderTests.Read(("proef/verslag.md", text)).Faults;

        Assert.Equal([$"content/proef/verslag.md:{line}: {says}"], faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var text = Seeds.Everything
            .Replace("acronym: proef2031", "acronym: P", StringComparison.Ordinal)
            .Replace("shape: star", "shape: ster", StringComparison.Ordinal)
            .Replace("theme: inhoud", "theme: inhuod", StringComparison.Ordinal)
            .Replace("minutes: 15", "minuten: 15", StringComparison.Ordinal)
            .Replace("author: redactie", "auteur: redactie", StringComparison.Ordinal);
        Assert.Equal(
            [
                (5, "edition.acronym"), (48, "themes[1].shape"), (90, "sessions[0].slots[0].minutes"), (91, "sessions[0].slots[0].minuten"),
                (100, "sessions[1].theme"), (151, "post.author"), (153, "post.auteur"),
            ],
            RecapReaderTests.Read(("proef/verslag.md", text)).Faults.Select(fault => (fault.Line, fault.Field)));
    }

    [Theory]
    [InlineData("", "content/klein/a.md:1: file: found \"\"; expected a line --- with the fields below it")]
    [InlineData("# Alleen tekst\n", "content/klein/a.md:1: file: found \"# Alleen tekst\"; expected a line --- with the fields below it")]
    [InlineData("---\n---\n", "content/klein/a.md:2: fields: found nothing; expected fields such as edition, sessions or post")]
    [InlineData("---\n- een\n---\n", "content/klein/a.md:2: fields: found no fields; expected fields such as edition, sessions or post")]
    [InlineData("---\n---\nLosse tekst\n", "content/klein/a.md:2: fields: found nothing; expected fields such as edition, sessions or post")]
    [InlineData("---\nbreaks: []\n---\n\nLosse tekst\n", "content/klein/a.md:5: body: found \"Losse tekst\"; expected a field post or page above, which the text belongs to")]
    public void A_file_that_is_no_recap_is_refused(string text, string says) =>
        Assert.Equal(says, RecapReaderTests.Read(("klein/a.md", text)).Faults[^1].ToString());

    [Fact]
    public void A_file_that_is_not_utf_8_is_refused_with_its_line()
    {
        byte[] bytes = [.. "---\n# goed\n# "u8, 0xE9, .. "\n---\n"u8];
        var unit = new UnitReader("content").Read(new("klein", [FoundFile.Of("klein/a.md", bytes)]));
        Assert.Equal(["content/klein/a.md:3: file: found bytes that are not UTF-8; expected a text saved as UTF-8"], unit.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void An_hour_that_comes_twice_is_refused()
    {
        var text = Seeds.Small.Replace("2031-05-01", "2031-10-26", StringComparison.Ordinal)
            .Replace("    speakers: [cor]", "    slots: [{start: 2031-10-26 02:30, minutes: 5}]", StringComparison.Ordinal)
            .Replace("  time-zone: Europe/Amsterdam", "  time-zone: Europe/Amsterdam\n  day-starts: \"00:00\"", StringComparison.Ordinal);
        Assert.Equal(
            ["content/klein/a.md:16: sessions[0].slots[0].start: found \"2031-10-26 02:30\"; expected a time that comes once: the clocks of Europe/Amsterdam show this hour twice"],
            RecapReaderTests.Read(("klein/a.md", text)).Faults.Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("about")]
    [InlineData("speakers")]
    [InlineData("en")]
    public void An_edition_cannot_take_an_address_of_the_site(string slug) => Assert.Equal(
        [$"content/{slug}/a.md:3: edition.slug: found \"{slug}\"; expected another slug: this is an address of the site itself"],
        RecapReaderTests.Read(($"{slug}/a.md", Seeds.Small.Replace("slug: klein", $"slug: {slug}", StringComparison.Ordinal))).Faults.Select(fault => fault.ToString()));

    [Fact]
    public void A_folder_has_one_edition()
    {
        Assert.Equal(
            ["content/klein/b.md:2: edition: found a second edition in this folder; expected one (the first is in content/klein/a.md)"],
            RecapReaderTests.Read(("klein/a.md", Seeds.Small), ("klein/b.md", "---\nedition: {}\n---\n")).Faults.Select(fault => fault.ToString()));
        Assert.Equal(
            ["content/klein/a.md:1: edition: found nothing; expected the field edition in one of the files of the folder"],
            RecapReaderTests.Read(("klein/a.md", "---\nbreaks: []\n---\n")).Faults.Select(fault => fault.ToString()));
        Assert.Equal(
            ["content/a.md:2: edition: found it in a file of the site; expected it in the folder of an edition"],
            RecapReaderTests.Read(("a.md", "---\nedition: {}\n---\n")).Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Two_slots_that_get_the_same_public_number_are_refused()
    {
        // found by trying keys: SHA-1 of these two shares the 31 bits that the number is made of
        var (first, second) = SameNumber();
        var text = Seeds.Small.Replace("    speakers: [cor]", $$"""
                speakers: [cor]
                slots:
                  - {start: 2031-05-01 10:00, minutes: 5, key: {{first}}}
                  - {start: 2031-05-01 11:00, minutes: 5, key: {{second}}}
            """, StringComparison.Ordinal);
        Assert.Equal([(1, "sessions")], RecapReaderTests.Read(("klein/a.md", text)).Faults.Select(fault => (fault.Line, fault.Field)));
    }

    private static (string First, string Second) SameNumber()
    {
        var seen = new Dictionary<int, string>();
        for (var at = 0; ; at++)
        {
            var key = $"k{at}";
            if (!seen.TryAdd(Programmes.SlotIdentity.NumberOf(Programmes.SlotIdentity.Of("klein", "KLEIN1", key)), key))
            {
                return (seen[Programmes.SlotIdentity.NumberOf(Programmes.SlotIdentity.Of("klein", "KLEIN1", key))], key);
            }
        }
    }
}
