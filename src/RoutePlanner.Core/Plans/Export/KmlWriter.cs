using System.Globalization;
using System.Text;
using System.Xml;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>
/// All units as KML 2.2 (OGC 07-147r2) for replay on a time slider: a folder a unit with its track in time (<c>gx:Track</c> of Google's extension namespace) and its stops with their hours; styles by tier.
/// </summary>
internal static class KmlWriter
{
    private const string Namespace = "http://www.opengis.net/kml/2.2";
    private const string Extensions = "http://www.google.com/kml/ext/2.2";

    public static void Write(ResolvedPlan plan, Words words, string path)
    {
        using var xml = XmlWriter.Create(path, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("kml", Namespace);
        xml.WriteAttributeString("xmlns", "gx", null, Extensions);
        xml.WriteStartElement("Document", Namespace);
        Element(xml, "name", $"{plan.County.Name} {words.PlanTitle} {plan.Plan.Night.Date}");
        Element(xml, "description", plan.County.Provenance.Synthetic ? $"{words.SyntheticNotice} {words.ConfidentialNotice}" : words.ConfidentialNotice);
        foreach (var tier in Enum.GetValues<Tier>())
        {
            WriteStyle(xml, tier);
        }

        foreach (var unit in plan.Units)
        {
            WriteUnit(xml, plan, unit, words);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteUnit(XmlWriter xml, ResolvedPlan plan, ResolvedUnit unit, Words words)
    {
        xml.WriteStartElement("Folder", Namespace);
        Element(xml, "name", $"{unit.Id} {unit.Team.Name}");
        var course = TimedCourse.Of(unit).ToList();
        if (course.Count > 1)
        {
            xml.WriteStartElement("Placemark", Namespace);
            Element(xml, "name", unit.Id);
            Element(xml, "styleUrl", "#" + StyleOf(unit.Plan.Tier));
            xml.WriteStartElement("Track", Extensions);
            foreach (var point in course)
            {
                Element(xml, "when", plan.Clock.Utc(point.Milliseconds));
            }

            foreach (var point in course)
            {
                xml.WriteElementString("coord", Extensions, string.Create(CultureInfo.InvariantCulture, $"{point.Position.Lon:0.#######} {point.Position.Lat:0.#######} 0"));
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        foreach (var stop in unit.Stops)
        {
            WriteStop(xml, plan, unit, stop, words);
        }

        xml.WriteEndElement();
    }

    /// <summary>Children in the order of the schema: name, description, time, style, geometry.</summary>
    private static void WriteStop(XmlWriter xml, ResolvedPlan plan, ResolvedUnit unit, Stop stop, Words words)
    {
        xml.WriteStartElement("Placemark", Namespace);
        Element(xml, "name", string.Create(CultureInfo.InvariantCulture, $"{stop.Number:00} {StopWords.Place(plan, stop, words)}"));
        Element(xml, "description", $"{StopWords.Task(stop, words)} {plan.Clock.Minute(stop.Start)}–{plan.Clock.Minute(stop.End)} {StopWords.Rule(plan, unit, stop, words)}".TrimEnd());
        xml.WriteStartElement("TimeSpan", Namespace);
        Element(xml, "begin", plan.Clock.Utc(stop.Start * 1000L));
        Element(xml, "end", plan.Clock.Utc(stop.End * 1000L));
        xml.WriteEndElement();
        Element(xml, "styleUrl", "#" + StyleOf(unit.Plan.Tier));
        if (stop.IsPass)
        {
            xml.WriteStartElement("LineString", Namespace);
            Element(xml, "coordinates", string.Join(' ', stop.Steps[0].Points.Select(p => Position(p.Position))));
        }
        else
        {
            xml.WriteStartElement("Point", Namespace);
            Element(xml, "coordinates", Position(stop.PlaceId is { } id ? plan.Place(id).Position : stop.Steps[0].End));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string StyleOf(Tier tier) => FieldWords.Of(tier);

    private static void WriteStyle(XmlWriter xml, Tier tier)
    {
        var colour = MapColours.Routes[(int)tier];
        // KML writes aabbggrr.
        var text = $"ff{colour.Blue:x2}{colour.Green:x2}{colour.Red:x2}";
        xml.WriteStartElement("Style", Namespace);
        xml.WriteAttributeString("id", StyleOf(tier));
        xml.WriteStartElement("IconStyle", Namespace);
        Element(xml, "color", text);
        Element(xml, "scale", "0.7");
        xml.WriteEndElement();
        xml.WriteStartElement("LabelStyle", Namespace);
        Element(xml, "scale", "0.7");
        xml.WriteEndElement();
        xml.WriteStartElement("LineStyle", Namespace);
        Element(xml, "color", text);
        Element(xml, "width", "3");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Markup.Clean(text));

    private static string Position(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Lon:0.#######},{point.Lat:0.#######}");
}
