namespace TheSocialConference.Recaps;

/// <summary>Small content files that were never a conference.</summary>
internal static partial class Seeds
{
    /// <summary>One edition of the fewest words, with one session.</summary>
    public const string Small = """
        ---
        edition:
          slug: klein
          acronym: klein
          name: Kleine dag
          language: nl
          first-day: 2031-05-01
          time-zone: Europe/Amsterdam
        speakers:
          - slug: cor
            name: Cor Klein
        sessions:
          - code: KLEIN1
            title: Klein maar fijn
            speakers: [cor]
        ---

        """;

    /// <summary>A page of the site.</summary>
    public const string About = """
        ---
        page:
          address: about
          language: nl
          title: Over
        ---
        Over ons.

        """;

    /// <summary>A post that lies beside the editions.</summary>
    public static string Post(string slug, string body, string more = "") => $"""
        ---
        post:
          slug: {slug}
          title: Een stuk
          author: redactie
          language: nl
          published: 2026-01-02
        {more}---
        {body}

        """;
}
