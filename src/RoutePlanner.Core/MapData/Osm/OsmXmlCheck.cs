using System.Xml;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>
/// Looks through an OSM XML document before its objects are read, as OsmSharp passes over what it does not know: a change file would look empty, and it follows elements as deep as
/// they go. Document types, and with them all entities but XML's own five, are refused by the parser.
/// </summary>
internal static class OsmXmlCheck
{
    /// <summary>Deepest nesting; OSM's is <c>osm/way/nd</c>, and a changeset's <c>discussion/comment/text</c> has two more.</summary>
    public const int MaxDepth = 16;

    /// <summary>What is wrong with the document, or null.</summary>
    /// <exception cref="XmlException">It is not well-formed, or has a document type.</exception>
    public static string? FindFault(Stream text)
    {
        using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
        try
        {
            xml.Read();
        }
        catch (XmlException e) when (e is { LineNumber: <= 1, LinePosition: <= 1 })
        {
            return "it is no XML, which begins with <?xml or <osm; if it is another format of OSM (OPL, text), convert it, e.g. with osmium cat";
        }

        if (xml.NodeType == XmlNodeType.XmlDeclaration && xml.GetAttribute("encoding") is { } encoding && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return $"its text is in '{Shown.Of(encoding)}'; OSM XML is in UTF-8";
        }

        if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "osm")
        {
            return xml.LocalName is "osmChange" or "osmAugmentedDiff"
                ? $"its root element is '{xml.LocalName}': changes to a map are not a map; take the map that they belong to"
                : $"its root element is '{Shown.Of(xml.LocalName)}', not 'osm'";
        }

        while (xml.Read())
        {
            if (xml.Depth > MaxDepth)
            {
                return $"its elements are nested more than {MaxDepth} deep";
            }
        }

        return null;
    }
}
