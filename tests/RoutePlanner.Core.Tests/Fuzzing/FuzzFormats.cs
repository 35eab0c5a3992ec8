using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using ICSharpCode.SharpZipLib.BZip2;
using Microsoft.Data.Sqlite;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm.Pbf;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Counties;
using RoutePlanner.Core.Tests.MapData.GeoPackages;
using RoutePlanner.Core.Tests.MapData.Hostile;
using RoutePlanner.Core.Tests.MapData.Shapefiles;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Fuzzing;

/// <summary>All formats that are read, each with small whole files.</summary>
internal static class FuzzFormats
{
    private const string OsmXml = """
        <?xml version="1.0" encoding="UTF-8"?><osm version="0.6"><bounds minlat="30" minlon="114" maxlat="31" maxlon="115"/>
        <node id="1" lat="30.5" lon="114.1" version="1" timestamp="2020-01-01T00:00:00Z"/><node id="2" lat="30.51" lon="114.1"><tag k="barrier" v="bollard"/></node><node id="3" lat="30.52" lon="114.11"/>
        <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="县道"/></way><way id="2"><nd ref="2"/><nd ref="3"/><tag k="highway" v="tertiary"/><tag k="oneway" v="yes"/></way>
        <relation id="1"><member type="way" ref="1" role="from"/><member type="node" ref="2" role="via"/><member type="way" ref="2" role="to"/><tag k="type" v="restriction"/><tag k="restriction" v="no_left_turn"/></relation></osm>
        """;

    private static readonly Geometry Area = new GeometryFactory().ToGeometry(new Envelope(113, 115, 30, 31));

    private static readonly ImmutableDictionary<string, byte[]> CountyFiles = ReadSmallCounty();

    /// <summary>The formats by name.</summary>
    public static ImmutableSortedDictionary<string, FuzzFormat> All { get; } = Make();

    private static ImmutableSortedDictionary<string, FuzzFormat> Make()
    {
        var formats = ImmutableSortedDictionary.CreateBuilder<string, FuzzFormat>(StringComparer.Ordinal);
        var xml = Encoding.UTF8.GetBytes(OsmXml);
        byte[][] pbf = [Pbf(isPacked: false), Pbf(isPacked: true)];
        formats.Add("OSM PBF", Map("roads.osm.pbf", pbf));
        formats.Add("OSM PBF to clip", new FuzzFormat("roads.osm.pbf", pbf, None, folder => MapClip.ToPbf(Path.Combine(folder, "roads.osm.pbf"), Area, 0, Stream.Null)));
        formats.Add("OSM XML", Map("roads.osm", xml));
        formats.Add("OSM XML to clip", new FuzzFormat("roads.osm", [xml], None, folder => MapClip.ToPbf(Path.Combine(folder, "roads.osm"), Area, 0, Stream.Null)));
        formats.Add("OSM gzip", Map("roads.osm.gz", Packed(xml, file => new GZipStream(file, CompressionLevel.Fastest))));
        formats.Add("OSM bzip2", Map("roads.osm.bz2", Packed(xml, file => new BZip2OutputStream(file, 1))));
        formats.Add("GeoJSON roads", Map("roads.geojson", CountyFiles["roads.geojson"]));
        formats.Add("GeoJSON area to cut out", new FuzzFormat("areas.geojson", [CountyFiles["areas.geojson"]], None, folder => MapClip.ReadArea(Path.Combine(folder, "areas.geojson"))));
        formats.Add("GeoPackage", Map("roads.gpkg", GeoPackage()));
        foreach (var (part, content) in Shapefile())
        {
            formats.Add($"Shapefile {Path.GetExtension(part)}", new FuzzFormat(part, [content], Shapefile().Remove(part), folder => ReadRoads(Path.Combine(folder, "roads.shp"))));
        }

        foreach (var (name, content) in CountyFiles)
        {
            formats.Add($"county {name}", new FuzzFormat(name, [content], CountyFiles.Remove(name), folder => County.Read(folder)));
        }

        formats.Add("plan.json", new FuzzFormat("plan.json", [PlanJson.ToBytes(HandPlan.Plan)], None, folder => Plan.ReadJson(Path.Combine(folder, "plan.json"))));
        return formats.ToImmutable();
    }

    private static ImmutableDictionary<string, byte[]> None => ImmutableDictionary<string, byte[]>.Empty;

    private static FuzzFormat Map(string name, params byte[][] seeds) => new(name, seeds, None, folder => ReadRoads(Path.Combine(folder, name)));

    /// <summary>Roads that could be read must make a graph, whatever they are.</summary>
    private static void ReadRoads(string path) => RoadGraph.Build(RoadMap.Read(path), []);

    private static byte[] Pbf(bool isPacked)
    {
        var dense = new PbfMessage()
            .Field(1, new PbfMessage().Differences([1, 2, 3])).Field(8, new PbfMessage().Differences([305_000_000, 305_100_000, 305_200_000]))
            .Field(9, new PbfMessage().Differences([1_141_000_000, 1_141_000_000, 1_141_100_000])).Field(10, new PbfMessage().Varint(0).Varint(5).Varint(6).Varint(0).Varint(0));
        PbfMessage Way(int id, params long[] nodes) => new PbfMessage()
            .Field(1, id).Field(2, new PbfMessage().Varint(1)).Field(3, new PbfMessage().Varint(2)).Field(8, new PbfMessage().Differences(nodes));
        var relation = new PbfMessage().Field(1, 1).Field(2, new PbfMessage().Varint(3).Varint(4)).Field(3, new PbfMessage().Varint(4).Varint(7))
            .Field(8, new PbfMessage().Varint(8).Varint(9).Varint(10)).Field(9, new PbfMessage().Differences([1, 2, 2])).Field(10, new PbfMessage().Varint(1).Varint(0).Varint(1));
        string[] texts = ["highway", "primary", "type", "restriction", "barrier", "bollard", "no_left_turn", "from", "via", "to"];
        PbfMessage[] contents =
        [
            PbfBytes.Content([new PbfMessage().Field(2, dense)], texts),
            PbfBytes.Content([new PbfMessage().Field(3, Way(1, 1, 2)).Field(3, Way(2, 2, 3))], texts),
            PbfBytes.Content([new PbfMessage().Field(4, relation)], texts),
        ];
        return [.. PbfBytes.Header(), .. contents.SelectMany(c => isPacked ? PbfBytes.Data(c.ToArray()) : PbfBytes.PlainData(c))];
    }

    private static byte[] Packed(byte[] content, Func<Stream, Stream> pack)
    {
        using var bytes = new MemoryStream();
        using (var stream = pack(bytes))
        {
            stream.Write(content);
        }

        return bytes.ToArray();
    }

    private static byte[] GeoPackage()
    {
        using var folder = new GeoPackageFolder();
        folder.Table("roads", "id TEXT, highway TEXT, lanes INTEGER, oneway BOOLEAN");
        foreach (var (i, wkt) in new[] { "LINESTRING (114 30, 114.1 30, 114.1 30.1)", "MULTILINESTRING ((114 30, 114 30.1), (114.2 30, 114.2 30.1))" }.Index())
        {
            folder.Run("INSERT INTO roads VALUES ($0, $1, $2, 'primary', 2, 1)", i, GeoPackageFolder.Blob(wkt), $"r{i}");
        }

        // Small pages, so that damage rarely falls on empty ones.
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.PathOf("roads.gpkg"), Pooling = false }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA page_size=512; VACUUM";
            command.ExecuteNonQuery();
        }

        return File.ReadAllBytes(folder.PathOf("roads.gpkg"));
    }

    private static ImmutableDictionary<string, byte[]> Shapefile()
    {
        using var folder = new ShapefileFolder();
        folder.Write(
            3, [ShapefileFolder.Multi(3, [(114, 30), (114.1, 30), (114.1, 30.1)]), ShapefileFolder.Multi(3, [(114, 30), (114, 30.1)], [(114.2, 30), (114.2, 30.1)]), ShapefileFolder.Multi(3, [(114.1, 30.1), (114.2, 30.1)])],
            [("id", 'C', 8), ("highway", 'C', 12), ("lanes", 'N', 4), ("oneway", 'L', 1), ("built", 'D', 8)],
            [["r1", "primary", "2", "T", "20200101"], ["r2", "tertiary", "1", "F", ""], ["r3", "县道", "", "", ""]]);
        folder.With("roads.prj", ShapefileFolder.DegreesPrj).With("roads.cpg", "UTF-8");
        return new[] { "roads.shp", "roads.shx", "roads.dbf", "roads.prj", "roads.cpg" }.ToImmutableDictionary(name => name, name => File.ReadAllBytes(folder.PathOf(name)));
    }

    private static ImmutableDictionary<string, byte[]> ReadSmallCounty()
    {
        using var county = new SmallCounty();
        county.With("incidents.csv", "id,time,category,lon,lat,weight\ni1,2026-10-01T23:30,theft,114.0,30.5,\ni2,2026-10-01T15:30Z,theft,114.0,30.5,2.5\n")
            .With("closures.csv", "road_id,from,to,reason\nr5,2026-11-24T08:00,2026-11-25T08:00:00,修路\n")
            .With("village_calendar.csv", "village,from,to,people\na-village,2026-11-01,2026-11-30,12\n")
            .With("responsibility.csv", "area_id,level,responsible_unit\na-town,township,城关派出所\n")
            .With("road_rules.json", """{ "version": 1, "roadKinds": { "primary": { "car": 30 } }, "surfaces": { "gravel": 25 }, "policy": { "closedGates": "closed" }, "drivingSide": "left" }""")
            .With("techcover.geojson", """
                { "type": "FeatureCollection", "features": [
                  { "type": "Feature", "properties": { "id": "c1", "kind": "视频", "radius_m": 80, "effect": 0.4, "working_from": "19:00", "working_to": "07:00",
                    "outages": ["2026-11-24T22:00/2026-11-25T01:00"] }, "geometry": { "type": "Point", "coordinates": [114.0, 30.5] } } ] }
                """);
        return Directory.GetFiles(county.Path).ToImmutableDictionary(file => Path.GetFileName(file), File.ReadAllBytes);
    }
}
