using System.Globalization;
using System.Xml;
using OsmSharp;
using OsmSharp.Streams;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>
/// An OSM map drawn ten times as large around the crossing of the equator and Greenwich, tags and ids untouched. Routino counts every stretch between two
/// vertices in whole metres and its time in whole tenths of a second, both cut off: on a stretch of 10 m that is 5 % and more. On the large map it is a tenth of that.
/// <para>
/// East and north of the middle are true lengths along the ellipsoid, laid on Routino's sphere (sinusoidal projection); within 0.25° of the middle slanting lengths
/// are off by 0.15 % at most, and those along the axes are exact.
/// </para>
/// </summary>
internal sealed class EnlargedMap
{
    /// <summary>How many times the lengths are those of the map.</summary>
    public const double Scale = 10;

    private const double SphereMetres = 6378137.0;
    private const double RadiansToDegrees = 180.0 / Math.PI;

    private readonly GeoPoint middle;

    private EnlargedMap(GeoPoint middle, string file) => (this.middle, File) = (middle, file);

    /// <summary>Where it is written.</summary>
    public string File { get; }

    /// <summary>Writes an OSM map, drawn larger, as OSM XML.</summary>
    /// <param name="map">The file, a PBF sorted as usual: nodes, ways, relations.</param>
    /// <param name="roads">Its roads: they say where its middle is.</param>
    /// <param name="target">The file to write.</param>
    public static EnlargedMap Write(string map, RoadLayer roads, string target)
    {
        var points = roads.Roads.SelectMany(r => r.Line);
        var enlarged = new EnlargedMap(new GeoPoint(0.5 * (points.Min(p => p.Lon) + points.Max(p => p.Lon)), 0.5 * (points.Min(p => p.Lat) + points.Max(p => p.Lat))), target);
        using var xml = XmlWriter.Create(target, RoutinoTool.XmlSettings);
        xml.WriteStartElement("osm");
        xml.WriteAttributeString("version", "0.6");
        using var pbf = System.IO.File.OpenRead(map);
        foreach (var entity in new PBFOsmStreamSource(pbf))
        {
            enlarged.Write(xml, entity);
        }

        xml.WriteEndElement();
        return enlarged;
    }

    /// <summary>Where a point of the map lies on the large one, degrees.</summary>
    public (double Lon, double Lat) Enlarge(GeoPoint p)
    {
        var north = Math.CopySign(LocalPlane.DistanceMetres(middle, middle with { Lat = p.Lat }), p.Lat - middle.Lat);
        var east = Math.CopySign(LocalPlane.DistanceMetres(p with { Lon = middle.Lon }, p), p.Lon - middle.Lon);
        var lat = Scale * north / SphereMetres;
        return (Scale * east / (SphereMetres * Math.Cos(lat)) * RadiansToDegrees, lat * RadiansToDegrees);
    }

    private void Write(XmlWriter xml, OsmGeo entity)
    {
        switch (entity)
        {
            case Node { Longitude: { } lon, Latitude: { } lat }:
                var (largeLon, largeLat) = Enlarge(new GeoPoint(lon, lat));
                Start(xml, "node", entity);
                xml.WriteAttributeString("lat", largeLat.ToString("0.0000000", CultureInfo.InvariantCulture));
                xml.WriteAttributeString("lon", largeLon.ToString("0.0000000", CultureInfo.InvariantCulture));
                break;
            case Way way:
                Start(xml, "way", entity);
                foreach (var node in way.Nodes ?? [])
                {
                    xml.WriteStartElement("nd");
                    xml.WriteAttributeString("ref", node.ToString(CultureInfo.InvariantCulture));
                    xml.WriteEndElement();
                }

                break;
            case Relation relation:
                Start(xml, "relation", entity);
                foreach (var member in relation.Members ?? [])
                {
                    xml.WriteStartElement("member");
                    xml.WriteAttributeString("type", member.Type switch { OsmGeoType.Node => "node", OsmGeoType.Way => "way", _ => "relation" });
                    xml.WriteAttributeString("ref", member.Id.ToString(CultureInfo.InvariantCulture));
                    xml.WriteAttributeString("role", member.Role);
                    xml.WriteEndElement();
                }

                break;
            default:
                return;
        }

        foreach (var tag in entity.Tags ?? Enumerable.Empty<OsmSharp.Tags.Tag>())
        {
            xml.WriteStartElement("tag");
            xml.WriteAttributeString("k", tag.Key);
            xml.WriteAttributeString("v", tag.Value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, OsmGeo entity)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("id", entity.Id!.Value.ToString(CultureInfo.InvariantCulture));
    }
}
