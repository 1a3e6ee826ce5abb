using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;

namespace TheSocialConference.Blog;

/// <summary>Says in Atom what answers what (RFC 4685).</summary>
internal static class AtomThreads
{
    private const string Prefix = "thr";

    private static readonly XNamespace Thread = "http://purl.org/syndication/thread/1.0";

    extension(SyndicationItem entry)
    {
        /// <param name="id">Of what it answers.</param>
        /// <param name="address">Where that is read.</param>
        public void Answers(string id, string address) => entry.ElementExtensions.Add(
            Element("in-reply-to", new XAttribute("ref", id), new XAttribute("href", address), new XAttribute("type", "text/html")).CreateReader());

        /// <param name="feed">The answers to it.</param>
        /// <param name="count">How many there are.</param>
        public void IsAnswered(Uri feed, int count)
        {
            var link = new SyndicationLink(feed, "replies", null, AtomFeed.MediaType, 0);
            link.AttributeExtensions.Add(new("count", Thread.NamespaceName), count.ToString(CultureInfo.InvariantCulture));
            entry.Links.Add(link);
            entry.ElementExtensions.Add(Element("total", count).CreateReader());
        }
    }

    /// <summary>Names the words once for the whole feed.</summary>
    public static void SpeakOfThreads(this SyndicationFeed feed) => feed.AttributeExtensions.Add(new XmlQualifiedName(Prefix, XNamespace.Xmlns.NamespaceName), Thread.NamespaceName);

    private static XElement Element(string name, params object[] content) => new(Thread + name, [new XAttribute(XNamespace.Xmlns + Prefix, Thread.NamespaceName), .. content]);
}
