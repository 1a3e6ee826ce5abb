using TheSocialConference.Data;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Importing;

/// <summary>Keeps every address that once worked: it leads on, or says that it is gone, unless a record has it now.</summary>
internal sealed class FormerAddresses(ConferenceDb db, ImportState state)
{
    private const string Site = "";

    private readonly HashSet<(AddressKind, string, string)> _renamed = [];

    public void Write(ImportPlan plan)
    {
        foreach (var unit in plan.Units)
        {
            Lead(unit);
        }

        foreach (var merge in plan.Editions)
        {
            var edition = merge.Unit.Name;
            Gone(AddressKind.Theme, edition, merge.RemovedThemes);
            Gone(AddressKind.Stage, edition, merge.RemovedStages);
            Gone(AddressKind.Session, edition, merge.RemovedSessions);
        }

        Gone(AddressKind.Speaker, Site, plan.Speakers.Removed.Select(fate => fate.Key));
        Gone(AddressKind.Post, Site, plan.Posts.Removed.Select(fate => fate.Key));
        foreach (var page in plan.Pages.Removed.Select(fate => fate.Here!))
        {
            Gone(AddressKind.Page, page.EditionSlug ?? Site, [page.Address]);
        }

        ForgetPresent();
    }

    private void Lead(RecapUnit unit)
    {
        Lead(AddressKind.Theme, unit.Name, unit.Themes.Select(theme => (theme.Value.Slug, theme.Formerly)));
        Lead(AddressKind.Stage, unit.Name, unit.Stages.Select(stage => (stage.Value.Slug, stage.Formerly)));
        Lead(AddressKind.Session, unit.Name, unit.Sessions.Select(session => (session.Value.Session.Code, session.Formerly)));
        Lead(AddressKind.Speaker, Site, unit.Speakers.Select(speaker => (speaker.Value.Slug, speaker.Formerly)));
        Lead(AddressKind.Post, Site, unit.Posts.Select(at => (at.Post.Value.Slug, at.Post.Formerly)));
    }

    private void Lead(AddressKind kind, string edition, IEnumerable<(string Slug, ValueList<string> Formerly)> records)
    {
        foreach (var (slug, old) in records.SelectMany(record => record.Formerly.Select(old => (record.Slug, old))))
        {
            _renamed.Add((kind, edition, old));
            Lead(kind, edition, old, slug);
        }
    }

    private void Gone(AddressKind kind, string edition, IEnumerable<string> slugs)
    {
        foreach (var slug in slugs.Where(slug => !_renamed.Contains((kind, edition, slug))))
        {
            Lead(kind, edition, slug, null);
        }
    }

    private void Lead(AddressKind kind, string edition, string slug, string? current)
    {
        var ofEdition = state.Former.Where(former => former.Kind == kind && former.Edition == edition).ToList();
        foreach (var former in ofEdition.Where(former => former.Slug == slug || former.Current == slug))
        {
            former.LeadTo(current);
        }

        if (!ofEdition.Exists(former => former.Slug == slug))
        {
            var former = new FormerSlug(kind, edition, slug, current);
            state.Former.Add(former);
            db.FormerSlugs.Add(former);
        }
    }

    private void ForgetPresent()
    {
        HashSet<(AddressKind, string, string)> present =
        [
            .. state.Editions.SelectMany(edition => edition.Themes.Select(theme => (AddressKind.Theme, edition.Slug, theme.Slug))),
            .. state.Editions.SelectMany(edition => edition.Stages.Select(stage => (AddressKind.Stage, edition.Slug, stage.Slug))),
            .. state.Editions.SelectMany(edition => edition.Sessions.Select(session => (AddressKind.Session, edition.Slug, session.Code))),
            .. state.Speakers.Select(speaker => (AddressKind.Speaker, Site, speaker.Slug)),
            .. state.Posts.Select(post => (AddressKind.Post, Site, post.Slug)),
            .. state.Pages.Select(page => (AddressKind.Page, page.EditionSlug ?? Site, page.Address)),
        ];
        foreach (var former in state.Former.Where(former => present.Contains((former.Kind, former.Edition, former.Slug))).ToList())
        {
            state.Former.Remove(former);
            db.FormerSlugs.Remove(former);
        }
    }
}
