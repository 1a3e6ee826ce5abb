using TheSocialConference.Pictures;

namespace TheSocialConference.Recaps.Importing;

/// <summary>The pictures that texts show: those that lie beside them, each made when a text first shows it, and those that were uploaded.</summary>
internal sealed class PicturesBeside
{
    private readonly Dictionary<string, FoundFile> _files;
    private readonly PictureFolder _folder;
    private readonly Dictionary<string, Picture> _known;
    private readonly IReadOnlyDictionary<string, Picture> _uploaded;
    private readonly Dictionary<string, string> _refused = [];

    /// <param name="known">Those in the database.</param>
    /// <param name="uploaded">By the name that texts show them by.</param>
    public PicturesBeside(IEnumerable<FoundFile> files, PictureFolder folder, IEnumerable<Picture> known, IReadOnlyDictionary<string, Picture> uploaded)
    {
        _uploaded = uploaded;
        (_files, _folder) = (files.ToDictionary(file => file.Path, StringComparer.Ordinal), folder);
        _known = known.ToDictionary(picture => picture.Hash);
    }

    /// <summary>Pictures made here that the database does not have yet.</summary>
    public List<Picture> Made { get; } = [];

    /// <param name="path">In the content folder.</param>
    public Picture? Find(string path)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            return _uploaded.GetValueOrDefault(path[(path.LastIndexOf('/') + 1)..]);
        }

        if (_refused.ContainsKey(path))
        {
            return null;
        }

        try
        {
            var made = _folder.Make(file.Bytes); // finds them made, or makes again what was lost
            if (_known.TryAdd(made.Hash, made))
            {
                Made.Add(made);
            }

            return _known[made.Hash];
        }
        catch (PictureRefusedException refused)
        {
            _refused[path] = refused.Message;
            return null;
        }
    }

    /// <summary>The picture that a record shows, wherever among the files it lies; null when there is none, or it is refused.</summary>
    public Picture? Find(Programmes.Programme.Image image) =>
        _known.GetValueOrDefault(image.Hash) ?? (_files.Values.FirstOrDefault(file => file.Hash == image.Hash) is { } file ? Find(file.Path) : null);

    /// <summary>Why a file beside a text is not a picture we take; null when it is, or is not there.</summary>
    public string? WhyNot(string path) => _refused.GetValueOrDefault(path);

    /// <summary>The name of a file that a record shows, and why it is refused.</summary>
    public (string Name, string Why) WhyNotOf(string hash) =>
        _files.Values.FirstOrDefault(file => file.Hash == hash && _refused.ContainsKey(file.Path)) is { } file ? (System.IO.Path.GetFileName(file.Path), _refused[file.Path]) : (hash, "it is not there.");
}
