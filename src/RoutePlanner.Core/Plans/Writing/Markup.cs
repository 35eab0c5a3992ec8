using System.Globalization;
using System.Text;
using System.Xml;

namespace RoutePlanner.Core.Plans.Writing;

/// <summary>
/// Writes HTML and SVG through an XML writer, so that text and attributes are escaped and elements closed by construction. Names of
/// places may hold anything, markup and control characters included.
/// </summary>
internal sealed class Markup : IDisposable
{
    /// <summary>Elements that HTML writes without an end tag; all others need one, even when empty.</summary>
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "br", "hr", "col", "img", "path" };

    private readonly XmlWriter writer;

    public Markup(TextWriter output) =>
        writer = XmlWriter.Create(output, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, CloseOutput = false, NewLineHandling = NewLineHandling.None });

    /// <summary>At most two decimals, no culture.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The text without characters that XML can't hold (most control characters, halves of surrogate pairs).</summary>
    public static string Clean(string text)
    {
        var isClean = true;
        for (var i = 0; i < text.Length && isClean; i++)
        {
            isClean = XmlConvert.IsXmlChar(text[i]);
        }

        if (isClean)
        {
            return text;
        }

        var cleaned = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                cleaned.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                cleaned.Append(text[i]).Append(text[++i]);
            }
            else
            {
                cleaned.Append('\uFFFD');
            }
        }

        return cleaned.ToString();
    }

    public void Open(string name, params IEnumerable<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name);
        foreach (var (key, value) in attributes)
        {
            writer.WriteAttributeString(key, Clean(value));
        }
    }

    public void Close() => writer.WriteFullEndElement();

    public void Text(string text) => writer.WriteString(Clean(text));

    /// <summary>An element with nothing but text inside.</summary>
    public void Leaf(string name, IEnumerable<(string Name, string Value)> attributes, string text = "")
    {
        Open(name, attributes);
        if (text.Length > 0)
        {
            Text(text);
        }

        if (Void.Contains(name))
        {
            writer.WriteEndElement();
        }
        else
        {
            Close();
        }
    }

    /// <summary>An element with nothing but text inside.</summary>
    public void Leaf(string name, string text, params IEnumerable<(string Name, string Value)> attributes) => Leaf(name, attributes, text);

    /// <summary>A line break in the source, so that diffs of two pages are readable.</summary>
    public void NewLine() => writer.WriteWhitespace("\n");

    /// <summary>Text that is ours and holds no markup, as it is (the document type).</summary>
    public void Raw(string text) => writer.WriteRaw(text);

    public void Dispose() => writer.Dispose();
}
