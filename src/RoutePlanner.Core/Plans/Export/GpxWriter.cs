using System.Globalization;
using System.Text;
using System.Xml;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>
/// One unit's night as GPX 1.1 (topografix.com/GPX/1/1): waypoints for its places, a route of numbered stops, and a track along the road with times.
/// </summary>
internal static class GpxWriter
{
    private const string Namespace = "http://www.topografix.com/GPX/1/1";

    /// <summary>Creator of our files; how files of an earlier plan are known again.</summary>
    public const string Creator = "RoutePlanner";

    public static void Write(ResolvedPlan plan, ResolvedUnit unit, Words words, string path)
    {
        using var xml = XmlWriter.Create(path, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("gpx", Namespace);
        xml.WriteAttributeString("version", "1.1");
        xml.WriteAttributeString("creator", Creator);
        WriteMetadata(xml, plan, unit, words);
        WritePlaces(xml, plan, unit, words);
        WriteRoute(xml, plan, unit, words);
        WriteTrack(xml, plan, unit);
        xml.WriteEndElement();
    }

    private static void WriteMetadata(XmlWriter xml, ResolvedPlan plan, ResolvedUnit unit, Words words)
    {
        xml.WriteStartElement("metadata", Namespace);
        Element(xml, "name", $"{plan.County.Name} {plan.Plan.Night.Date} {unit.Id}");
        if (plan.County.Provenance.Synthetic)
        {
            Element(xml, "desc", words.SyntheticNotice);
        }

        // The night's start, not the time of writing: the same plan gives the same bytes.
        Element(xml, "time", plan.Clock.Utc(0));
        xml.WriteEndElement();
    }

    private static void WritePlaces(XmlWriter xml, ResolvedPlan plan, ResolvedUnit unit, Words words)
    {
        foreach (var id in unit.Stops.Select(s => s.PlaceId).OfType<string>().Prepend(plan.Base(unit).Id).Distinct())
        {
            var place = plan.Place(id);
            Point(xml, "wpt", place.Position, null, place.Name, null, words.Of(place.Kind));
        }
    }

    private static void WriteRoute(XmlWriter xml, ResolvedPlan plan, ResolvedUnit unit, Words words)
    {
        xml.WriteStartElement("rte", Namespace);
        Element(xml, "name", $"{unit.Id} {unit.Team.Name}");
        if (unit.Traces.Length > 0)
        {
            Point(xml, "rtept", plan.Graph.NodePoint(unit.Unit.BaseNode), null, $"{words.StartFromBase} {plan.Clock.Minute(unit.Plan.ShiftStart)}", null, null);
        }

        foreach (var stop in unit.Stops)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{stop.Number:00} {plan.Clock.Minute(stop.Start)} {StopWords.Place(plan, stop, words)}");
            var task = $"{StopWords.Task(stop, words)} {plan.Clock.Minute(stop.Start)}–{plan.Clock.Minute(stop.End)}";
            Point(xml, "rtept", stop.Steps[0].Points[0].Position, null, name, task, null);
            if (stop.IsPass)
            {
                Point(xml, "rtept", stop.Steps[^1].End, null, string.Create(CultureInfo.InvariantCulture, $"{stop.Number:00} {plan.Clock.Minute(stop.End)}"), null, null);
            }
        }

        if (unit.WayBack.Length > 0)
        {
            Point(xml, "rtept", unit.WayBack[^1].End, null, $"{words.ReturnToBase} {plan.Clock.Minute(unit.WayBack[^1].Step.End)}", null, null);
        }

        xml.WriteEndElement();
    }

    private static void WriteTrack(XmlWriter xml, ResolvedPlan plan, ResolvedUnit unit)
    {
        xml.WriteStartElement("trk", Namespace);
        Element(xml, "name", unit.Id);
        xml.WriteStartElement("trkseg", Namespace);
        foreach (var point in TimedCourse.Of(unit))
        {
            Point(xml, "trkpt", point.Position, plan.Clock.Utc(point.Milliseconds), null, null, null);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Children in the order of the schema: time, name, desc, sym (type).</summary>
    private static void Point(XmlWriter xml, string element, GeoPoint position, string? time, string? name, string? description, string? type)
    {
        xml.WriteStartElement(element, Namespace);
        xml.WriteAttributeString("lat", Degrees(position.Lat));
        xml.WriteAttributeString("lon", Degrees(position.Lon));
        Element(xml, "time", time);
        Element(xml, "name", name);
        Element(xml, "desc", description);
        Element(xml, "type", type);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string? text)
    {
        if (text is not null)
        {
            xml.WriteElementString(name, Namespace, Markup.Clean(text));
        }
    }

    private static string Degrees(double value) => value.ToString("0.#######", CultureInfo.InvariantCulture);
}
