using TheSocialConference.Blog;
using TheSocialConference.Programmes;

namespace TheSocialConference.Recaps.Exporting;

/// <summary>Works out what each file of one unit is to say.</summary>
internal sealed class UnitExport
{
    private readonly ExportState _state;
    private readonly string _unit;
    private readonly RecapFile[] _was;
    private readonly List<ExportedFile> _files = [];

    /// <param name="was">The unit as it was imported; null when it has no files yet.</param>
    public UnitExport(string unit, RecapUnit? was, ExportState state)
    {
        (_unit, _state, _was) = (unit, state, [.. was?.Files ?? []]);
        _files.AddRange(_was.Select(file => new ExportedFile(file.Path, file, RecapContent.Empty)));
        if (unit.Length > 0 && _files.Count == 0)
        {
            _files.Add(new(NewPath(unit), null, RecapContent.Empty));
        }
    }

    /// <param name="speakers">Those whose own fields stand in this unit, by name.</param>
    /// <param name="posts">Those that lie in this unit.</param>
    /// <param name="pages">Those that lie in this unit.</param>
    public IReadOnlyList<ExportedFile> Files(IReadOnlyList<Programme.Speaker> speakers, IReadOnlyList<PostContent> posts, IReadOnlyList<PageContent> pages)
    {
        if (_state.Edition(_unit) is { } edition)
        {
            DealEdition(edition.Programme, edition.Publish);
        }

        DealSpeakers(speakers);
        foreach (var post in posts)
        {
            Place(post);
        }

        foreach (var page in pages)
        {
            var at = _files.FindIndex(file => file.Had.Page?.Key == page.Key);
            Put(at, $"{page.Address}-{page.Language}".ToLowerInvariant(), content => content with { Page = page });
        }

        return _files;
    }

    private void DealEdition(Programme programme, PublishMode publish)
    {
        var main = Math.Max(0, _files.FindIndex(file => file.Had.Edition is not null));
        Put(main, "", content => content with { Edition = new(programme.Edition, publish) });
        Deal(
            content => content.Themes, programme.Themes, theme => theme.Slug, (content, themes) => content with { Themes = themes },
            slug => Former(AddressKind.Theme, slug));
        Deal(
            content => content.Stages, programme.Stages, stage => stage.Slug, (content, stages) => content with { Stages = stages },
            slug => Former(AddressKind.Stage, slug));
        var slots = new SlotExport(_was.Select(file => file.Content), programme);
        Deal(
            content => content.Sessions, [.. programme.Sessions.Select(slots.With)], session => session.Session.Code,
            (content, sessions) => content with { Sessions = sessions }, code => Former(AddressKind.Session, code));
        Deal(
            content => [.. content.Breaks.Select(slot => new Recorded<Programme.Slot>(slot, []))], slots.Breaks, slot => slot.Key,
            (content, breaks) => content with { Breaks = [.. breaks.Select(slot => slot.Value)] }, isOrdered: false);
    }

    private void DealSpeakers(IReadOnlyList<Programme.Speaker> speakers)
    {
        var main = _files.FindIndex(file => file.Had.Edition is not null || file.Becomes.Edition is not null || file.Had.Speakers.Count > 0);
        if (main < 0 && speakers.Count > 0)
        {
            main = _files.Count;
            _files.Add(new(NewPath("speakers"), null, RecapContent.Empty));
        }

        Deal(
            content => content.Speakers, speakers, speaker => speaker.Slug, (content, dealt) => content with { Speakers = dealt },
            slug => _state.FormerSlugsOf(AddressKind.Speaker, "", slug), isOrdered: false, Math.Max(0, main));
    }

    private void Place(PostContent post)
    {
        var former = _state.FormerSlugsOf(AddressKind.Post, "", post.Slug).ToList();
        var at = _files.FindIndex(file => file.Had.Post?.Value.Slug == post.Slug);
        if (at < 0)
        {
            at = _files.FindIndex(file => file.Had.Post is { } had && former.Contains(had.Value.Slug) && _state.Posts.All(other => other.Slug != had.Value.Slug));
        }

        ValueList<string> formerly = (at < 0 ? null : _files[at].Had.Post) switch
        {
            null => [.. former],
            { } same when same.Value.Slug == post.Slug => same.Formerly,
            { } renamed => [.. renamed.Formerly, renamed.Value.Slug],
        };
        Put(at, post.Slug, content => content with { Post = new(post, formerly) });
    }

    private void Deal<T>(
        Func<RecapContent, ValueList<Recorded<T>>> of, IReadOnlyList<T> here, Func<T, string> key,
        Func<RecapContent, ValueList<Recorded<T>>, RecapContent> with, Func<string, IEnumerable<string>>? former = null, bool isOrdered = true, int first = 0)
        where T : class
    {
        var dealing = new Dealing<T>([.. _files.Select(file => of(file.Had))], here, key) { Former = former ?? (_ => []), First = first, IsOrdered = isOrdered };
        foreach (var (index, records) in dealing.Deal().Index())
        {
            Put(index, "", content => with(content, records));
        }
    }

    private IEnumerable<string> Former(AddressKind kind, string slug) => _state.FormerSlugsOf(kind, _unit, slug);

    /// <param name="at">Which file; below 0 for a new one.</param>
    private void Put(int at, string name, Func<RecapContent, RecapContent> change)
    {
        if (at < 0)
        {
            at = _files.Count;
            _files.Add(new(NewPath(name), null, RecapContent.Empty));
        }

        _files[at] = _files[at] with { Becomes = change(_files[at].Becomes) };
    }

    private string NewPath(string name)
    {
        var folder = _unit.Length == 0 ? "" : $"{_unit}/";
        return Enumerable.Range(1, int.MaxValue).Select(number => $"{folder}{name}{(number == 1 ? "" : $"-{number}")}.md")
            .First(path => _files.TrueForAll(file => file.Path != path) && _state.Files.All(file => file.Path != path));
    }
}
