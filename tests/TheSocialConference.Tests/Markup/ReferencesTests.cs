namespace TheSocialConference.Markup;

public sealed class ReferencesTests
{
    [Theory]
    [InlineData("[a](https://example.org/?b=c&d=e)", "<a href=\"https://example.org/?b=c&amp;d=e\" rel=\"noopener\">a</a>")]
    [InlineData("[a](http://example.org \"titel\")", "<a href=\"http://example.org\" title=\"titel\" rel=\"noopener\">a</a>")]
    [InlineData("[a][b]\n\n[b]: https://example.org", "<a href=\"https://example.org\" rel=\"noopener\">a</a>")]
    [InlineData("<https://example.org>", "<a href=\"https://example.org\" rel=\"noopener\">https://example.org</a>")]
    [InlineData("[a](mailto:someone@example.org)", "<a href=\"mailto:someone@example.org\">a</a>")]
    [InlineData("<someone@example.org>", "<a href=\"mailto:someone@example.org\">someone@example.org</a>")]
    [InlineData("[a](/blog/post#h-kop)", "<a href=\"~/blog/post#h-kop\">a</a>")]
    [InlineData("[a](/en/blog)", "<a href=\"/en/blog\">a</a>")]
    [InlineData("[a](/english)", "<a href=\"~/english\">a</a>")]
    [InlineData("[de politie](session:POLIT1)", "<a href=\"~/2014/sessions/POLIT1-titel\">de politie</a>")]
    [InlineData("[*hij*](speaker:jacob-morgan)", "<a href=\"~/speakers/jacob-morgan\"><em>hij</em></a>")]
    public void Links_lead_where_they_should(string markdown, string html) => Assert.Contains($">{html}</", AnEditor.WritesHtml(markdown));

    [Fact]
    public void A_link_to_a_heading_finds_it_by_its_slug_or_its_id() => Assert.Equal(
        "<h2 id=\"h-het-doel\">Het doel</h2>\n<p><a href=\"#h-het-doel\">a</a> <a href=\"#h-het-doel\">b</a></p>\n",
        AnEditor.WritesHtml("## Het doel\n\n[a](#het-doel) [b](#h-het-doel)"));

    [Theory]
    [InlineData("[a](session:NOPE99)", "a link to the unknown session `NOPE99`")]
    [InlineData("[a](session:)", "a link to the unknown session ``")]
    [InlineData("[a](speaker:nobody)", "a link to the unknown speaker `nobody`")]
    [InlineData("[a](#nergens)", "a link to `#nergens`")]
    [InlineData("[a](blog)", "a link to `blog`")]
    [InlineData("[a]()", "a link to ``")]
    [InlineData("[a](//example.org)", "a link to `//example.org`")]
    [InlineData("[a](~/blog)", "a link to `~/blog`")]
    [InlineData("[a](https://someone:secret@example.org)", "a link to `https://someone:secret@example.org`")]
    [InlineData("[a](javascript:alert(1))", "a link to `javascript:alert(1)`")]
    [InlineData("<javascript:alert(1)>", "a link to `javascript:alert(1)`")]
    [InlineData("[](https://example.org)", "a link to `https://example.org` without text")]
    [InlineData("[a](https://example.org/a b)", "a link that is not closed or has a space in its address, `a](https://example.org/a b)`")]
    public void Links_that_lead_nowhere_are_a_fault(string markdown, string found)
    {
        var fault = AnEditor.Slips($"Eerst\n\nDan {markdown}");

        Assert.Equal((3, found), (fault.Line, fault.Found));
    }

    [Fact]
    public void A_refused_link_comes_out_as_its_text() =>
        Assert.Equal("<p><em>a</em> <span lang=\"en\">b</span></p>\n", AnEditor.Writes("[*a*](javascript:x) [b](data:x){lang=en}").Body.Html);

    [Fact]
    public void A_picture_beside_the_file_is_shown_in_its_sizes() => Assert.Equal(
        "<figure><picture><source type=\"image/webp\" srcset=\"/pictures/aaaaaaaaaaaaaaaa-480.webp 480w, /pictures/aaaaaaaaaaaaaaaa-960.webp 960w, "
        + "/pictures/aaaaaaaaaaaaaaaa-1600.webp 1600w\" sizes=\"(min-width: 44rem) 40rem, 92vw\"><img src=\"/pictures/aaaaaaaaaaaaaaaa-960.jpg\" "
        + "srcset=\"/pictures/aaaaaaaaaaaaaaaa-480.jpg 480w, /pictures/aaaaaaaaaaaaaaaa-960.jpg 960w, /pictures/aaaaaaaaaaaaaaaa-1600.jpg 1600w\" "
        + "sizes=\"(min-width: 44rem) 40rem, 92vw\" width=\"1600\" height=\"900\" alt=\"De &quot;zaal&quot;\" loading=\"lazy\" decoding=\"async\"></picture></figure>\n",
        AnEditor.WritesHtml("![De *\"zaal\"*](foto.jpg)"));

    [Fact]
    public void The_title_of_a_picture_is_its_caption() =>
        Assert.EndsWith("</picture><figcaption>Vol &amp; warm</figcaption></figure>\n", AnEditor.WritesHtml("![De zaal](foto.jpg \"Vol & warm\")"));

    [Theory]
    [InlineData("![](foto.jpg)", "the picture `foto.jpg` without a description")]
    [InlineData("![ ](foto.jpg)", "the picture `foto.jpg` without a description")]
    [InlineData("![a](weg.jpg)", "the picture `weg.jpg`, which is not a file beside this one")]
    [InlineData("![a](../foto.jpg)", "the picture `../foto.jpg`, which is not a file beside this one")]
    [InlineData("![a](/foto.jpg)", "the picture `/foto.jpg`, which is not a file beside this one")]
    [InlineData("![a](https://example.org/foto.jpg)", "the picture `https://example.org/foto.jpg`, which is not a file beside this one")]
    [InlineData("![a](data:image/png;base64,AAAA)", "the picture `data:image/png;base64,AAAA`, which is not a file beside this one")]
    [InlineData("Kijk: ![a](foto.jpg)", "the picture `foto.jpg` inside other text")]
    [InlineData("[![a](foto.jpg)](/blog)", "the picture `foto.jpg` inside other text")]
    [InlineData("## ![a](foto.jpg)", "the picture `foto.jpg` inside other text")]
    public void Other_pictures_are_a_fault(string markdown, string found)
    {
        var fault = AnEditor.Slips($"Eerst\n\n{markdown}");

        Assert.Equal((3, found), (fault.Line, fault.Found));
    }
}
