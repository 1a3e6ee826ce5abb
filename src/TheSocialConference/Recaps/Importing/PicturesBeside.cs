using TheSocialConference.Pictures;

namespace TheSocialConference.Recaps.Importing;

/// <summary>The pictures that lie beside recaps: each is made when a text first shows it.</summary>
internal sealed class PicturesBeside
{
    private readonly Dictionary<string, FoundFile> _files;
    private readonly PictureFolder _folder;
    private readonly Dictionary<string, Picture> _known;
    private readonly Dictionary<string, string> _refused = [];

    /// <param name="known">Those in the database.</param>
    public PicturesBeside(IEnumerable<FoundFile> files, PictureFolder folder, IEnumerable<Picture> known)
    {
        (_files, _folder) = (files.ToDictionary(file => file.Path, StringComparer.Ordinal), folder);
        _known = known.ToDictionary(picture => picture.Hash);
    }

    /// <summary>Pictures made here that the database does not have yet.</summary>
    public List<Picture> Made { get; } = [];

    /// <param name="path">In the content folder.</param>
    public Picture? Find(string path)
    {
        if (!_files.TryGetValue(path, out var file) || _refused.ContainsKey(path))
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

    /// <summary>Why a file beside a text is not a picture we take; null when it is, or is not there.</summary>
    public string? WhyNot(string path) => _refused.GetValueOrDefault(path);
}
