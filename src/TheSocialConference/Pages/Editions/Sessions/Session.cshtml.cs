using Microsoft.AspNetCore.Mvc;
using TheSocialConference.Blog;
using TheSocialConference.Programmes;
using TheSocialConference.Publication;

namespace TheSocialConference.Pages.Editions.Sessions;

public sealed class SessionModel(LiveSite live, TimeProvider clock) : ConferencePage(live, clock)
{
    public Programme.Session Session { get; private set; } = null!;

    public Programme.Theme? Theme { get; private set; }

    public IReadOnlyList<Programme.Slot> Slots { get; private set; } = [];

    /// <summary>What else was on, for each slot that has a time.</summary>
    public IReadOnlyList<Programme.Slot> Meanwhile { get; private set; } = [];

    public IReadOnlyList<Passages> Passages { get; private set; } = [];

    /// <summary>Where the session is told, and what was said there noted down; null when it is told nowhere.</summary>
    public (Post Post, Mention Passage)? Recap =>
        Passages.Where(passages => passages.Told.Count > 0).Select(passages => ((Post, Mention)?)(passages.Post, passages.Told[0])).FirstOrDefault();

    /// <summary>The cancelled sessions that this one stands in for.</summary>
    public IReadOnlyList<Programme.Session> Replaces { get; private set; } = [];

    public Programme.Session? Previous { get; private set; }

    public Programme.Session? Next { get; private set; }

    public IActionResult OnGet(string edition, string address)
    {
        var code = address.Split('-', 2)[0].ToUpperInvariant();
        if (!OpenEdition(edition) || Programme!.SessionBy(code) is not { } session)
        {
            return Missing(AddressKind.Session, edition, code, _ => null);
        }

        if (address != session.Address)
        {
            return RedirectPermanent(Links.Session(Programme, session));
        }

        Fill(Programme, session);
        return Page();
    }

    private void Fill(Programme programme, Programme.Session session)
    {
        Session = session;
        Title = session.Title;
        Theme = programme.ThemeOf(session);
        Description = session.Abstract is { } text ? Markup.EditorMarkdown.PlainText(text.In(Language).Text) : null;
        Slots = programme.SlotsOf(session);
        Meanwhile = [.. Slots.Where(slot => !programme.IsCancelled(slot)).SelectMany(programme.AtTheSameTime).Distinct()];
        Replaces = [.. programme.Sessions.Where(other => other.Cancellation?.Replacement == session.Code)];
        Passages = ByStory(Site.PassagesAbout(session));
        var order = programme.InReadingOrder;
        var at = order.TakeWhile(other => other.Code != session.Code).Count();
        (Previous, Next) = (at > 0 ? order[at - 1] : null, at < order.Count - 1 ? order[at + 1] : null);
    }
}
