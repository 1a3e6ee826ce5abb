namespace TheSocialConference.Recaps;

internal static partial class Seeds
{
    /// <summary>Every field there is, with comments, odd quotes and odd spaces.</summary>
    public const string Everything = """"
        ---
        # Een dag die er nooit was.
        edition:
          slug: proef            # de naam van de map
          acronym: proef2031
          name: 'Dag van de Proef'
          language: nl
          example: false
          first-day: 2031-03-29
          last-day:   2031-03-30
          time-zone: Europe/Amsterdam
          day-starts: "05:00"
          venue:
            name: Proefzaal
            address: Proefkade 1
            city: Amsterdam
            country: NL
            url: https://zaal.example/
          organiser: Proefbureau
          organiser-from: implied
          hashtag: "#PROEF"
          question: Hoe
          tagline: {nl: Proberen kan altijd, en: You can always try}
          stated:
            sessions: "23"
            stages: vier
            attendees: {nl: bijna 300, en: almost 300}
            recorded:
              nl: Alles.
              en: Everything.
          note: {nl: Verzonnen., en: "Invented."}
          announcement:
            nl: Zaal gewijzigd
            en: Room changed
          publish: on-button

        themes:
          - slug: inhoud
            name: {nl: Inhoud, en: Content}
            shape: circle
            colour: 1
            description:
              nl: Wat er staat.
              en: What it says.
            formerly: [tekst, woorden]
          - slug: vorm
            name: Vorm
            shape: star
            colour: 4

        stages:
          - slug: grote-zaal
            name: {nl: Grote zaal, en: Main hall}
            parallel: true
          # Van deze weten we de naam niet.
          - slug: podium-2
            name: {nl: Podium 2, en: Stage 2}
            placeholder: true

        speakers:
        - slug: anna-de-vries
          name: Anna de Vries
          sort: "Vries, Anna de"
          organisation: Proefbedrijf
          role: {nl: Directeur, en: Director}
          bio:
            nl: >-
              Anna schrijft al jaren over proeven. In dit lange verhaal staat
              wat zij daarvan heeft geleerd, en dat is niet weinig.
            en: |
              Anna writes.

              And writes.
          links:
            - {label: Haar site, url: "https://anna.example/"}
            - label: Haar dia’s
              kind: slides
              url: https://anna.example/dias
        - slug: bas
          name: Bas
          partial: true

        sessions:
          # --- Ochtend ---
          - code: OPEN31
            title: "Welkom: we beginnen"
            kind: opening
            speakers: [ anna-de-vries ]
            slots:
              - start: 2031-03-29 09:30
                minutes: 15

          - code: PROEF1
            slug: proeven
            title: Proeven en proberen
            title-from: heading
            kind: keynote
            language: en
            billing: 1
            theme: inhoud
            theme-from: implied
            speakers:
              - anna-de-vries
              - bas
            how: {nl: Hoe proef je?, en: How do you try?}
            abstract:
              nl: Een verhaal.
              en: A story.
            note: Uit het hoofd.
            points:
              - {nl: Begin., en: Begin.}
              - Houd vol.
              - nl: Stop.
                en: Stop.
            quotes:
              - text: just try
                speaker: anna-de-vries
                language: en
                attribution: stated
              - {text: "tja", language: nl, attribution: collective}
            links:
              - {kind: recording, label: Opname, url: https://opname.example/1}
            slots:
              - start: 2031-03-29 10:00
                minutes: 45
                stages: [podium-2, grote-zaal]
              - start: "2031-03-30 14:00"
                minutes: 45
                stages: [podium-2]
                key: herhaling
                cancelled: true

          - code: WEG000
            title: Gaat niet door
            billing: 2
            cancelled: {reason: {nl: Ziek, en: Ill}, replacement: PROEF1}
            formerly: [oude-titel]

        breaks:
          - key: lunch
            label: Lunch
            start: 2031-03-29 12:00
            minutes: 60
          - key: borrel
            label: {nl: Borrel, en: Drinks}
            start: 2031-03-30 01:30
            minutes: 90
            stages: [grote-zaal]

        post:
          slug: verslag-van-de-proef
          title: Verslag van de proef
          author: redactie
          published: 2031-04-01 09:00
          summary: Wat er gebeurde.
          source:
            url: http://bron.example/verslag
            title: Het origineel
            published: 2031-03-31
            author: B. Ron
            comments: 2
          formerly: [verslag]
        # Hieronder begint de tekst.
        ---
        Het was   een dag.

        ## Proeven en proberen

        Er werd geproefd.


        En dat was dat.
        """";
}
