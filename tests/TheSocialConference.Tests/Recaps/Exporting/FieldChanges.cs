using TheSocialConference.Blog;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Exporting;

/// <summary>A change of one field of <see cref="Seeds.Everything"/> in the database, by name.</summary>
internal static class FieldChanges
{
    public static readonly IReadOnlyDictionary<string, Func<Programme, Programme>> OfProgramme = new Dictionary<string, Func<Programme, Programme>>
    {
        ["edition name"] = Edition(facts => facts with { Name = "Dag van de Proeven" }),
        ["edition acronym"] = Edition(facts => facts with { Acronym = "proef-2031" }),
        ["edition example"] = Edition(facts => facts with { IsExample = true }),
        ["edition first day"] = Edition(facts => facts with { FirstDay = new(2031, 3, 28) }),
        ["edition last day"] = Edition(facts => facts with { LastDay = new(2031, 3, 31) }),
        ["edition time zone"] = Edition(facts => facts with { TimeZone = "Europe/Brussels" }),
        ["edition day starts at another hour"] = Edition(facts => facts with { DayStartsAt = 6 }),
        ["edition day starts at the usual hour"] = Edition(facts => facts with { DayStartsAt = 4 }),
        ["venue name"] = Edition(facts => facts with { Venue = facts.Venue! with { Name = "Zaal: de Proef" } }),
        ["venue address gone"] = Edition(facts => facts with { Venue = facts.Venue! with { Address = null } }),
        ["venue url"] = Edition(facts => facts with { Venue = facts.Venue! with { Url = "https://zaal.example/nieuw" } }),
        ["venue gone"] = Edition(facts => facts with { Venue = null }),
        ["organiser"] = Edition(facts => facts with { Organiser = "Bureau #1" }),
        ["organiser gone"] = Edition(facts => facts with { Organiser = null }),
        ["organiser source"] = Edition(facts => facts with { OrganiserSource = Source.Stated }),
        ["hashtag"] = Edition(facts => facts with { Hashtag = "#PROEF31" }),
        ["question gone"] = Edition(facts => facts with { Question = null }),
        ["tagline in one language"] = Edition(facts => facts with { Tagline = facts.Tagline! with { En = "You can, always" } }),
        ["tagline loses a language"] = Edition(facts => facts with { Tagline = facts.Tagline! with { En = null } }),
        ["stated count"] = Edition(facts => facts with { Stated = facts.Stated! with { Sessions = new("24", null) } }),
        ["stated count in two languages"] = Edition(facts => facts with { Stated = facts.Stated! with { Stages = new("vier", "four") } }),
        ["stated count gone"] = Edition(facts => facts with { Stated = facts.Stated! with { Attendees = null } }),
        ["stated recorded"] = Edition(facts => facts with { Stated = facts.Stated! with { Recorded = new("Bijna alles.", "Everything.") } }),
        ["edition note"] = Edition(facts => facts with { Note = new("Verzonnen!", "Invented.") }),
        ["announcement of two lines"] = Edition(facts => facts with { Announcement = new("Zaal gewijzigd\nen tijd ook", "Room changed") }),
        ["announcement gone"] = Edition(facts => facts with { Announcement = null }),
        ["theme name"] = Theme("inhoud", theme => theme with { Name = new("De inhoud", "Content") }),
        ["theme name gets a language"] = Theme("vorm", theme => theme with { Name = new("Vorm", "Form") }),
        ["theme shape"] = Theme("inhoud", theme => theme with { Shape = Shape.Hexagon }),
        ["theme colour"] = Theme("vorm", theme => theme with { Colour = 0 }),
        ["theme description in one language"] = Theme("inhoud", theme => theme with { Description = new("Wat er staat.", "What is written.") }),
        ["theme description comes"] = Theme("vorm", theme => theme with { Description = new("Hoe het eruitziet.", null) }),
        ["stage name"] = Stage("podium-2", stage => stage with { Name = new("Podium Twee", "Stage 2") }),
        ["stage placeholder"] = Stage("podium-2", stage => stage with { IsPlaceholder = false }),
        ["stage parallel"] = Stage("podium-2", stage => stage with { AllowsParallel = true }),
        ["session title"] = Session("OPEN31", session => session with { Title = "Welkom: we zijn begonnen" }),
        ["session slug"] = Session("PROEF1", session => session with { Slug = "geproefd" }),
        ["session slug comes"] = Session("OPEN31", session => session with { Slug = "welkom" }),
        ["session title source"] = Session("PROEF1", session => session with { TitleSource = TitleSource.Official }),
        ["session kind"] = Session("PROEF1", session => session with { Kind = SessionKind.Workshop }),
        ["session kind comes"] = Session("WEG000", session => session with { Kind = SessionKind.Case }),
        ["session language gone"] = Session("PROEF1", session => session with { Language = null }),
        ["session billing"] = Session("PROEF1", session => session with { Billing = 3 }),
        ["session billing that was written though it is usual"] = Session("WEG000", session => session with { Billing = 1 }),
        ["session theme"] = Session("PROEF1", session => session with { Theme = "vorm" }),
        ["session theme gone"] = Session("PROEF1", session => session with { Theme = null, ThemeSource = null }),
        ["session theme source"] = Session("PROEF1", session => session with { ThemeSource = Source.Stated }),
        ["session speakers between brackets"] = Session("OPEN31", session => session with { Speakers = ["anna-de-vries", "bas"] }),
        ["session speakers below each other"] = Session("PROEF1", session => session with { Speakers = ["bas", "anna-de-vries"] }),
        ["session speaker gone"] = Session("PROEF1", session => session with { Speakers = ["anna-de-vries"] }),
        ["session how"] = Session("PROEF1", session => session with { How = new("Hoe proef je?", "How do you taste?") }),
        ["session abstract"] = Session("PROEF1", session => session with { Abstract = new("Een verhaal.\n\nEn nog een.", "A story.") }),
        ["session abstract comes"] = Session("OPEN31", session => session with { Abstract = new("Wij beginnen.", "We begin.") }),
        ["session note"] = Session("PROEF1", session => session with { Note = new("Uit het hoofd: bijna.", null) }),
        ["session note gets a language"] = Session("PROEF1", session => session with { Note = new("Uit het hoofd.", "By heart.") }),
        ["point in one language"] = Session("PROEF1", session => session with { Points = [new("Begin.", "Start."), .. session.Points.Skip(1)] }),
        ["point given once"] = Session("PROEF1", session => session with { Points = [session.Points[0], new("Houd lang vol.", null), session.Points[2]] }),
        ["point comes"] = Session("PROEF1", session => session with { Points = [session.Points[0], new("Nieuw.", "New."), .. session.Points.Skip(1)] }),
        ["point gone"] = Session("PROEF1", session => session with { Points = [session.Points[0], session.Points[2]] }),
        ["quote text"] = Session("PROEF1", session => session with { Quotes = [session.Quotes[0] with { Text = "just try: now" }, session.Quotes[1]] }),
        ["quote speaker"] = Session("PROEF1", session => session with { Quotes = [session.Quotes[0], session.Quotes[1] with { Speaker = "bas" }] }),
        ["quote speaker gone"] = Session("PROEF1", session => session with { Quotes = [session.Quotes[0] with { Speaker = null }, session.Quotes[1]] }),
        ["quote attribution"] = Session("PROEF1", session => session with { Quotes = [session.Quotes[0] with { Attribution = Attribution.Implied }, session.Quotes[1]] }),
        ["quote gone"] = Session("PROEF1", session => session with { Quotes = [session.Quotes[1]] }),
        ["session link"] = Session("PROEF1", session => session with { Links = [session.Links[0] with { Url = "https://opname.example/2" }] }),
        ["session link comes"] = Session("PROEF1", session => session with { Links = [session.Links[0], new(LinkKind.Slides, "Dia’s, deel 1", "https://dias.example/1")] }),
        ["session links gone"] = Session("PROEF1", session => session with { Links = [] }),
        ["cancellation reason"] = Session("WEG000", session => session with { Cancellation = session.Cancellation! with { Reason = new("Griep", "Ill") } }),
        ["cancellation replacement gone"] = Session("WEG000", session => session with { Cancellation = session.Cancellation! with { Replacement = null } }),
        ["cancellation gone"] = Session("WEG000", session => session with { Cancellation = null }),
        ["cancellation comes"] = Session("OPEN31", session => session with { Cancellation = new(new("Te vroeg", "Too early"), null) }),
        ["slot start"] = Slot("OPEN31", "", slot => slot with { Start = new(2031, 3, 29, 9, 15, 0) }),
        ["slot start between quotes"] = Slot("PROEF1", "herhaling", slot => slot with { Start = new(2031, 3, 30, 14, 30, 0) }),
        ["slot duration"] = Slot("OPEN31", "", slot => slot with { Duration = TimeSpan.FromMinutes(20) }),
        ["slot stages"] = Slot("PROEF1", "", slot => slot with { Stages = ["podium-2"] }),
        ["slot stages come"] = Slot("OPEN31", "", slot => slot with { Stages = ["grote-zaal"] }),
        ["slot cancelled"] = Slot("PROEF1", "", slot => slot with { IsCancelled = true }),
        ["slot on again"] = Slot("PROEF1", "herhaling", slot => slot with { IsCancelled = false }),
        ["slot comes"] = NewSlot("OPEN31", "extra"),
        ["first slot comes"] = NewSlot("WEG000", ""),
        ["slot gone"] = WithoutSlot("PROEF1", "herhaling"),
        ["break label"] = Slot(null, "borrel", slot => slot with { Label = new("Borrel", "Cocktails") }),
        ["break label given once"] = Slot(null, "lunch", slot => slot with { Label = new("Middageten", null) }),
        ["break start"] = Slot(null, "lunch", slot => slot with { Start = new(2031, 3, 29, 12, 15, 0) }),
        ["break duration"] = Slot(null, "lunch", slot => slot with { Duration = TimeSpan.FromMinutes(45) }),
        ["break on a stage"] = Slot(null, "lunch", slot => slot with { Stages = ["podium-2"] }),
        ["break on all stages"] = Slot(null, "borrel", slot => slot with { Stages = [] }),
        ["break gone"] = WithoutSlot(null, "lunch"),
        ["theme gone"] = p => p with { Themes = [p.Themes[0]] },
        ["theme comes"] = p => p with { Themes = [.. p.Themes, new("nieuw", new("Nieuw", "New"), Shape.Ring, 3, null)] },
        ["stages in another order"] = p => p with { Stages = [.. p.Stages.Reverse()] },
        ["stage comes first"] = p => p with { Stages = [new("zolder", new("Zolder", null), false, false), .. p.Stages] },
        ["session gone"] = p => p with { Sessions = [.. p.Sessions.Where(session => session.Code != "WEG000")] },
        ["session in the middle gone"] = WithoutSession("PROEF1"),
        ["session comes"] = p => p with { Sessions = [p.Sessions[0], new("NIEUW1", "nieuw", "Nieuw", TitleSource.Official, SessionKind.Talk, null, 2, "vorm", Source.Stated, ["bas"], new("Hoe?", "How?"), null, null, [], [], [], null), .. p.Sessions.Skip(1)] },
        ["sessions in another order"] = p => p with { Sessions = [p.Sessions[1], p.Sessions[0], p.Sessions[2]] },
    };

    public static readonly IReadOnlyDictionary<string, (string Slug, Func<Programme.Speaker, Programme.Speaker> Change)> OfSpeakers =
        new Dictionary<string, (string, Func<Programme.Speaker, Programme.Speaker>)>
        {
            ["speaker name"] = ("anna-de-vries", speaker => speaker with { Name = "Anna Vries" }),
            ["speaker sort name"] = ("anna-de-vries", speaker => speaker with { SortName = "De Vries, Anna" }),
            ["speaker name with its sort name"] = ("bas", speaker => speaker with { Name = "Bas Bos", SortName = "Bos, Bas" }),
            ["speaker partial"] = ("bas", speaker => speaker with { NameIsPartial = false }),
            ["speaker organisation"] = ("anna-de-vries", speaker => speaker with { Organisation = "2014" }),
            ["speaker organisation comes"] = ("bas", speaker => speaker with { Organisation = "Bos & Co" }),
            ["speaker role"] = ("anna-de-vries", speaker => speaker with { Role = new("Baas", "Director") }),
            ["speaker role gone"] = ("anna-de-vries", speaker => speaker with { Role = null }),
            ["speaker bio, a word of folded text"] = ("anna-de-vries", speaker => speaker with { Bio = speaker.Bio! with { Nl = speaker.Bio.Nl!.Replace("geleerd", "onthouden", StringComparison.Ordinal) } }),
            ["speaker bio, a paragraph of literal text"] = ("anna-de-vries", speaker => speaker with { Bio = speaker.Bio! with { En = "Anna writes.\n\nAnd reads.\n\nAnd writes." } }),
            ["speaker bio comes"] = ("bas", speaker => speaker with { Bio = new("Bas is een man van weinig woorden, maar over wie wel het een en ander te vertellen valt als je hem eenmaal kent.", "Bas.") }),
            ["speaker link label"] = ("anna-de-vries", speaker => speaker with { Links = [speaker.Links[0] with { Label = "Site, van haar" }, speaker.Links[1]] }),
            ["speaker link kind"] = ("anna-de-vries", speaker => speaker with { Links = [speaker.Links[0], speaker.Links[1] with { Kind = LinkKind.Link }] }),
            ["speaker link gone"] = ("anna-de-vries", speaker => speaker with { Links = [speaker.Links[1]] }),
            ["speaker slug"] = ("bas", speaker => speaker with { Slug = "bas-bos" }),
        };

    public static readonly IReadOnlyDictionary<string, Func<PostContent, PostContent>> OfPost = new Dictionary<string, Func<PostContent, PostContent>>
    {
        ["post title"] = content => content with { Title = "Verslag: de proef" },
        ["post author"] = content => content with { Author = "De redactie" },
        ["post language"] = content => content with { Language = "en" },
        ["post day instead of time"] = content => content with { PublishedAt = new(2031, 4, 2, 0, 0, 0, TimeSpan.FromHours(2)) },
        ["post time in the hour that comes twice"] = content => content with { PublishedAt = new(2031, 10, 26, 2, 30, 0, TimeSpan.FromHours(1)) },
        ["post becomes a draft"] = content => content with { State = PostState.Draft },
        ["post is withdrawn"] = content => content with { State = PostState.Withdrawn },
        ["post summary"] = content => content with { Summary = "Wat er gebeurde, en waarom het bleef hangen: een verslag van een dag die er nooit was, met alles wat daar volgens ons bij hoort." },
        ["post summary gone"] = content => content with { Summary = null },
        ["post of no edition"] = content => content with { EditionSlug = null },
        ["post source"] = content => content with { Source = content.Source! with { Author = "Bron" } },
        ["post source author gone"] = content => content with { Source = content.Source! with { Author = null } },
        ["post source comments"] = content => content with { Source = content.Source! with { Comments = 0 } },
        ["post source published gone"] = content => content with { Source = content.Source! with { PublishedAt = null } },
        ["post source gone"] = content => content with { Source = null },
        ["post slug"] = content => content with { Slug = "nieuw-verslag" },
        ["post body"] = content => content with { Body = content.Body.Replace("Er werd geproefd.", "Er werd niet geproefd.", StringComparison.Ordinal) },
    };

    private static Func<Programme, Programme> Edition(Func<Programme.EditionFacts, Programme.EditionFacts> change) => p => p with { Edition = change(p.Edition) };

    private static Func<Programme, Programme> Theme(string slug, Func<Programme.Theme, Programme.Theme> change) =>
        p => p with { Themes = [.. p.Themes.Select(theme => theme.Slug == slug ? change(theme) : theme)] };

    private static Func<Programme, Programme> Stage(string slug, Func<Programme.Stage, Programme.Stage> change) =>
        p => p with { Stages = [.. p.Stages.Select(stage => stage.Slug == slug ? change(stage) : stage)] };

    private static Func<Programme, Programme> Session(string code, Func<Programme.Session, Programme.Session> change) =>
        p => p with { Sessions = [.. p.Sessions.Select(session => session.Code == code ? change(session) : session)] };

    private static Func<Programme, Programme> Slot(string? code, string key, Func<Programme.Slot, Programme.Slot> change) =>
        p => p with { Slots = [.. p.Slots.Select(slot => slot.SessionCode == code && slot.Key == key ? change(slot) : slot)] };

    private static Func<Programme, Programme> WithoutSlot(string? code, string key) =>
        p => p with { Slots = [.. p.Slots.Where(slot => slot.SessionCode != code || slot.Key != key)] };

    private static Func<Programme, Programme> WithoutSession(string code) => p => p with
    {
        Slots = [.. p.Slots.Where(slot => slot.SessionCode != code)],
        Sessions = [.. p.Sessions.Where(session => session.Code != code).Select(session => session with { Cancellation = null })],
    };

    private static Func<Programme, Programme> NewSlot(string code, string key)
    {
        var id = SlotIdentity.Of("proef", code, key);
        return p => p with
        {
            Slots = [.. p.Slots, new(id, SlotIdentity.NumberOf(id), key, code, null, ["podium-2"], new(2031, 3, 30, 16, 0, 0), TimeSpan.FromMinutes(30), 0, false)],
        };
    }
}
