namespace TheSocialConference.Markup;

public sealed class PassagesTests
{
    [Fact]
    public void A_section_is_about_what_its_heading_names()
    {
        var mentions = Mentions("Inleiding\n\n## Kop {KEYNT1 @jacob-morgan}\n\nEen\n\nTwee\n\n## Anders\n\nDrie");

        Assert.Equal(
            [(0, "h-kop", "Kop", "<p>Een</p>\n<p>Twee</p>\n", "KEYNT1", null), (1, "h-kop", "Kop", "<p>Een</p>\n<p>Twee</p>\n", null, "jacob-morgan")],
            mentions);
    }

    [Fact]
    public void A_section_reaches_to_the_next_heading_of_its_level_or_above()
    {
        var mentions = Mentions("## A\n\n### B {KEYNT1}\n\nEen\n\n#### C\n\nTwee\n\n### D {POLIT1}\n\nDrie\n\n## E\n\nVier");

        Assert.Equal(["<p>Een</p>\n<h4>C</h4>\n<p>Twee</p>\n", "<p>Drie</p>\n"], mentions.Select(mention => mention.Html));
    }

    [Fact]
    public void On_another_page_its_headings_begin_at_level_four_and_nothing_has_an_id()
    {
        var mention = Mentions("## Kop {KEYNT1}\n\n### Onder\n\nZie [onder](#onder) en [Jacob](speaker:jacob-morgan)[^1]\n\n#### Dieper\n\nx\n\n[^1]: Noot").First();

        Assert.Equal("<h4>Onder</h4>\n<p>Zie onder en <a href=\"~/speakers/jacob-morgan\">Jacob</a></p>\n<h5>Dieper</h5>\n<p>x</p>\n", mention.Html);
    }

    [Fact]
    public void A_paragraph_is_about_what_it_links_to()
    {
        var text = AnEditor.Writes("Een\n\nZie [de politie](session:POLIT1), [weer](session:POLIT1) en [hem](speaker:jacob-morgan).\n\n## Kop\n\n[Keynote](session:KEYNT1)");

        Assert.Contains("<p id=\"p-zie-de-politie-weer-en-hem\">Zie <a href=\"~/2014/sessions/POLIT1-titel\">de politie</a>", text.Body.Html);
        Assert.Equal(
            [
                ("p-zie-de-politie-weer-en-hem", null, "POLIT1", null), ("p-zie-de-politie-weer-en-hem", null, null, "jacob-morgan"),
                ("p-keynote", "Kop", "KEYNT1", null),
            ],
            text.Mentions.Select(mention => (mention.Anchor, mention.Heading, mention.SessionCode, mention.SpeakerSlug)));
    }

    [Fact]
    public void A_paragraph_in_a_section_about_the_same_is_not_told_twice()
    {
        var text = AnEditor.Writes("## Kop {KEYNT1}\n\n[Zij](session:KEYNT1)\n\n### Onder {KEYNT1}\n\n[Weer](session:KEYNT1)");

        Assert.Equal([("h-kop", "KEYNT1")], text.Mentions.Select(mention => (mention.Anchor, mention.SessionCode)));
        Assert.DoesNotContain("p-", text.Body.Html);
    }

    [Fact]
    public void A_section_about_others_only_names_the_session_it_links_to_and_once()
    {
        var text = AnEditor.Writes("## Kop {KEYNT1}\n\nZie [haar](session:POLIT1)\n\n### Onder\n\nen [haar](session:POLIT1)");

        Assert.Equal(
            [("h-kop", "Kop", "KEYNT1", false), ("h-kop", "Kop", "POLIT1", true)],
            text.Mentions.Select(mention => (mention.Anchor, mention.Heading, mention.SessionCode, mention.IsInPassing)));
        Assert.DoesNotContain("p-", text.Body.Html);
    }

    [Fact]
    public void A_paragraph_that_links_to_a_person_is_about_them_in_any_section() =>
        Assert.Equal(
            [("h-kop", "KEYNT1", null, false), ("p-met-hem", null, "jacob-morgan", false)],
            AnEditor.Writes("## Kop {KEYNT1}\n\nMet [hem](speaker:jacob-morgan)").Mentions
                .Select(mention => (mention.Anchor, mention.SessionCode, mention.SpeakerSlug, mention.IsInPassing)));

    [Fact]
    public void A_paragraph_keeps_its_id_when_another_comes_before_it()
    {
        static IEnumerable<string> Anchors(string markdown) => AnEditor.Writes(markdown).Mentions.Select(mention => mention.Anchor);

        Assert.Equal(["p-een-twee-drie-vier-vijf-zes", "p-kort"], Anchors("Een twee drie vier vijf [zes zeven](session:KEYNT1)\n\n[Kort](session:POLIT1)"));
        Assert.Equal(["p-kort", "p-kort-2", "p-paragraph"], Anchors("Nieuw\n\n[Kort](session:POLIT1)\n\n[Kort](session:POLIT1)\n\n[?](session:POLIT1)"));
    }

    [Theory]
    [InlineData("> [a](session:KEYNT1)", "<blockquote>\n<p><a href=\"~/2014/sessions/KEYNT1-titel\">a</a></p>\n</blockquote>\n", "<p id=\"p-a\">")]
    [InlineData("- [a](session:KEYNT1)", "<p><a href=\"~/2014/sessions/KEYNT1-titel\">a</a></p>\n", "<li><span id=\"p-a\">")]
    [InlineData("a|b\n-|-\n[a](session:KEYNT1)|", "<p><a href=\"~/2014/sessions/KEYNT1-titel\">a</a></p>\n", "<td><span id=\"p-a\">")]
    public void A_paragraph_is_found_wherever_it_stands(string markdown, string passage, string place)
    {
        var text = AnEditor.Writes(markdown);

        Assert.Equal([passage], text.Mentions.Select(mention => mention.Html));
        Assert.Contains(place, text.Body.Html);
    }

    [Fact]
    public void A_link_in_a_heading_is_only_a_link() =>
        Assert.Equal([], Mentions("## Over [haar](session:KEYNT1)\n\nTekst"));

    [Fact]
    public void A_note_belongs_to_no_section() =>
        Assert.Equal([("h-kop", "Kop", "KEYNT1"), ("p-zie-a", null, "KEYNT1")], Mentions("## Kop {KEYNT1}\n\nTekst[^1]\n\n[^1]: Zie [a](session:KEYNT1)")
            .Select(mention => (mention.Anchor, mention.Heading, mention.SessionCode)));

    private static IEnumerable<(int Position, string Anchor, string? Heading, string Html, string? SessionCode, string? SpeakerSlug)> Mentions(string markdown)
    {
        var text = AnEditor.Writes(markdown);
        Assert.Equal([], text.Faults);
        return text.Mentions.Select(mention => (mention.Position, mention.Anchor, mention.Heading, mention.Html, mention.SessionCode, mention.SpeakerSlug));
    }
}
