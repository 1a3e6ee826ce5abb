using System.Text;
using System.Xml;

namespace TheSocialConference.Recaps.WordPress;

/// <summary>Reads an export of WordPress as a stream. It trusts nothing: no document type, little depth, no endless text, and nothing that is not asked for is kept.</summary>
internal sealed class WordPressReader
{
    private const string Channel = "rss/channel";
    private const string Item = $"{Channel}/item";
    private const string Comment = $"{Item}/wp:comment";
    private const string Author = $"{Channel}/wp:author";

    private static readonly HashSet<string> Wanted =
    [
        .. new[] { "title", "link", "language", "wp:wxr_version", "wp:base_blog_url" }.Select(name => $"{Channel}/{name}"),
        .. new[] { "wp:author_login", "wp:author_display_name" }.Select(name => $"{Author}/{name}"),
        .. new[]
        {
            "title", "link", "dc:creator", "content:encoded", "excerpt:encoded", "wp:post_id", "wp:post_date", "wp:post_date_gmt", "wp:post_name", "wp:status", "wp:post_type",
            "wp:post_password",
        }.Select(name => $"{Item}/{name}"),
        .. new[] { "id", "author", "date", "date_gmt", "content", "approved", "type", "parent" }.Select(name => $"{Comment}/wp:comment_{name}"),
    ];

    private readonly XmlReader _xml;
    private readonly char[] _chunk = new char[8192];
    private readonly StringBuilder _text = new();
    private readonly List<string> _path = [];
    private readonly Dictionary<string, string> _channel = [], _authors = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<WordPressItem> _items = [];
    private Dictionary<string, string> _author = [], _item = [], _comment = [];
    private List<WordPressComment> _comments = [];
    private int _itemLine, _commentLine, _commentCount;

    private WordPressReader(XmlReader xml) => _xml = xml;

    private int Line => ((IXmlLineInfo)_xml).LineNumber;

    /// <exception cref="WordPressRefusedException">It is no such export, or one that could do harm.</exception>
    public static WordPressExport Read(Stream file)
    {
        if (file.Length > WordPressExport.MostBytes)
        {
            throw new WordPressRefusedException(WordPressRefusal.TooLarge);
        }

        using var xml = XmlReader.Create(file, new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = WordPressExport.MostBytes,
        });
        try
        {
            return new WordPressReader(xml).Read();
        }
        catch (XmlException broken)
        {
            throw new WordPressRefusedException(WordPressRefusal.NotXml, broken.LineNumber > 0 ? broken.LineNumber : LineOfDocumentType(file), broken.Message.Split(" Line ")[0]);
        }
        catch (DecoderFallbackException)
        {
            throw new WordPressRefusedException(WordPressRefusal.NotXml);
        }
    }

    private WordPressExport Read()
    {
        while (_xml.Read())
        {
            if (_xml.Depth > WordPressExport.MaxDepth)
            {
                throw Refused(WordPressRefusal.TooDeep);
            }

            switch (_xml.NodeType)
            {
                case XmlNodeType.Element:
                    Open();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when Wanted.Contains(Path):
                    TakeText();
                    break;
                case XmlNodeType.EndElement:
                    Close();
                    break;
            }
        }

        return Whole();
    }

    /// <summary>The one refusal that comes without its line.</summary>
    private static int LineOfDocumentType(Stream file)
    {
        const int MostLines = 1_000;
        file.Position = 0;
        using var text = new StreamReader(file, leaveOpen: true);
        for (var line = 1; line <= MostLines && text.ReadLine() is { } written; line++)
        {
            if (written.Contains("<!DOCTYPE", StringComparison.Ordinal))
            {
                return line;
            }
        }

        return 0;
    }

    private string Path => string.Join('/', _path);

    private void Open()
    {
        _path.Add(NameOf(_xml));
        if (_path.Count == 1 && Path != "rss")
        {
            throw Refused(WordPressRefusal.NotWordPress);
        }

        _text.Clear();
        switch (Path)
        {
            case Item:
                (_item, _comments, _itemLine) = ([], [], Line);
                break;
            case Comment:
                (_comment, _commentLine) = ([], Line);
                break;
            case Author:
                _author = [];
                break;
        }

        if (_xml.IsEmptyElement)
        {
            Close();
        }
    }

    private void TakeText()
    {
        int read;
        while ((read = _xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0)
        {
            _text.Append(_chunk, 0, read);
            if (_text.Length > WordPressExport.MaxField)
            {
                throw Refused(WordPressRefusal.TooLongField);
            }
        }
    }

    private void Close()
    {
        var (path, name) = (Path, _path[^1]);
        _path.RemoveAt(_path.Count - 1);
        if (path == Item)
        {
            _items.Add(_items.Count < WordPressExport.MaxItems ? new(_itemLine, _item, _comments) : throw Refused(WordPressRefusal.TooManyItems));
        }
        else if (path == Comment)
        {
            _comments.Add(_commentCount++ < WordPressExport.MaxComments ? new(_commentLine, _comment) : throw Refused(WordPressRefusal.TooManyComments));
        }
        else if (path == Author && _author.GetValueOrDefault("wp:author_login") is { } login)
        {
            _authors[login] = _author.GetValueOrDefault("wp:author_display_name", "");
        }
        else if (Wanted.Contains(path))
        {
            var fields = path.StartsWith(Comment, StringComparison.Ordinal) ? _comment : path.StartsWith(Item, StringComparison.Ordinal) ? _item : path.StartsWith(Author, StringComparison.Ordinal) ? _author : _channel;
            fields.TryAdd(name, _text.ToString());
        }

        _text.Clear();
    }

    private WordPressExport Whole()
    {
        if (!_channel.ContainsKey("wp:wxr_version"))
        {
            throw new WordPressRefusedException(WordPressRefusal.NotWordPress);
        }

        var site = new[] { _channel.GetValueOrDefault("link", ""), _channel.GetValueOrDefault("wp:base_blog_url", "") }
            .Select(address => address.Trim().TrimEnd('/'))
            .FirstOrDefault(address => address.Length <= 300 && Uri.TryCreate(address, UriKind.Absolute, out var at) && (at.Scheme == Uri.UriSchemeHttp || at.Scheme == Uri.UriSchemeHttps));
        return site is null
            ? throw new WordPressRefusedException(WordPressRefusal.NoSite)
            : new(_channel.GetValueOrDefault("title", "").Trim(), site, _channel.GetValueOrDefault("language", "").Trim(), _authors, _items);
    }

    private WordPressRefusedException Refused(WordPressRefusal why) => new(why, Line);

    /// <summary>With the prefix that WordPress writes, whichever the file chose.</summary>
    private static string NameOf(XmlReader xml) => xml.NamespaceURI switch
    {
        "" => xml.LocalName,
        "http://purl.org/rss/1.0/modules/content/" => $"content:{xml.LocalName}",
        "http://purl.org/dc/elements/1.1/" => $"dc:{xml.LocalName}",
        var uri when uri.StartsWith("http://wordpress.org/export/", StringComparison.Ordinal) => uri.EndsWith("/excerpt/", StringComparison.Ordinal) ? $"excerpt:{xml.LocalName}" : $"wp:{xml.LocalName}",
        _ => $"other:{xml.LocalName}",
    };
}
