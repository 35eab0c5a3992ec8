using System.Globalization;
using System.Text;
using System.Xml;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export.GeoPackages;

/// <summary>A layer's style as QGIS keeps it (QML): a symbol for each value of a column, and labels.</summary>
internal static class QgisStyle
{
    /// <summary>Millimetres of a pixel of 1/96 inch.</summary>
    private const double MillimetresPerPixel = 25.4 / 96;

    /// <param name="column">Column whose value chooses the symbol.</param>
    /// <param name="symbols">A style for each value.</param>
    /// <param name="labelColumn">Column that is written at a feature; null for none.</param>
    public static string Categorised(string column, IEnumerable<(string Value, string Text, MapStyle Style)> symbols, string? labelColumn)
    {
        var all = symbols.ToList();
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("qgis");
            xml.WriteAttributeString("version", "3.0.0");
            xml.WriteAttributeString("styleCategories", "Symbology|Labeling");
            xml.WriteStartElement("renderer-v2");
            Attributes(xml, ("type", "categorizedSymbol"), ("attr", column), ("forceraster", "0"), ("symbollevels", "0"), ("enableorderby", "0"));
            xml.WriteStartElement("categories");
            foreach (var (i, (value, label, _)) in all.Index())
            {
                xml.WriteStartElement("category");
                Attributes(xml, ("render", "true"), ("symbol", Number(i)), ("value", value), ("label", label));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteStartElement("symbols");
            foreach (var (i, (_, _, style)) in all.Index())
            {
                WriteSymbol(xml, Number(i), style);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            if (labelColumn is not null)
            {
                WriteLabels(xml, labelColumn);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteSymbol(XmlWriter xml, string name, MapStyle style)
    {
        xml.WriteStartElement("symbol");
        Attributes(xml, ("name", name), ("type", style is LineStyle ? "line" : "marker"), ("alpha", "1"), ("clip_to_extent", "1"));
        xml.WriteStartElement("layer");
        Attributes(xml, ("class", style is LineStyle ? "SimpleLine" : "SimpleMarker"), ("enabled", "1"), ("locked", "0"), ("pass", "0"));
        switch (style)
        {
            case LineStyle line:
                Property(xml, "line_color", Colour(line.Colour));
                Property(xml, "line_width", Millimetres(line.Width));
                Property(xml, "line_width_unit", "MM");
                Property(xml, "capstyle", line.Dash.IsEmpty ? "round" : "flat");
                Property(xml, "joinstyle", "round");
                Property(xml, "line_style", "solid");
                Property(xml, "use_custom_dash", line.Dash.IsEmpty ? "0" : "1");
                Property(xml, "customdash", line.Dash.IsEmpty ? "5;2" : string.Join(';', line.Dash.Select(Millimetres)));
                Property(xml, "customdash_unit", "MM");
                break;
            case SymbolStyle symbol:
                Property(xml, "name", Form(symbol.Shape));
                Property(xml, "color", Colour(symbol.Fill));
                Property(xml, "outline_color", Colour(symbol.Outline));
                Property(xml, "outline_style", "solid");
                Property(xml, "outline_width", "0.2");
                Property(xml, "outline_width_unit", "MM");
                Property(xml, "size", Millimetres(2 * symbol.Radius));
                Property(xml, "size_unit", "MM");
                break;
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLabels(XmlWriter xml, string column)
    {
        xml.WriteStartElement("labeling");
        xml.WriteAttributeString("type", "simple");
        xml.WriteStartElement("settings");
        xml.WriteStartElement("text-style");
        Attributes(xml, ("fieldName", column), ("isExpression", "0"), ("fontSize", "8"), ("fontSizeUnit", "Point"), ("textColor", "34,34,34,255"));
        xml.WriteStartElement("text-buffer");
        Attributes(xml, ("bufferDraw", "1"), ("bufferSize", "0.8"), ("bufferSizeUnits", "MM"), ("bufferColor", "255,255,255,255"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Form(SymbolShape shape) => shape switch
    {
        SymbolShape.Square or SymbolShape.House => "square",
        SymbolShape.Diamond => "diamond",
        SymbolShape.Triangle => "triangle",
        SymbolShape.Star => "star",
        SymbolShape.Hexagon => "hexagon",
        SymbolShape.Bow => "cross_fill",
        _ => "circle",
    };

    private static void Property(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("prop");
        Attributes(xml, ("k", key), ("v", value));
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, Markup.Clean(value));
        }
    }

    private static string Colour(Colour colour) => string.Create(CultureInfo.InvariantCulture, $"{colour.Red},{colour.Green},{colour.Blue},{colour.Alpha}");

    private static string Millimetres(double pixels) => (pixels * MillimetresPerPixel).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
