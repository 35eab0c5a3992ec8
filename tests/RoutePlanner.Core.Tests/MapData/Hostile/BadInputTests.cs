using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.MapData.Hostile;

/// <summary>Every file of a collection of other projects' malformed and odd ones is read or refused with a clear message.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bad-input");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("osm")]
    [InlineData("osm-grid")]
    [InlineData("shp")]
    [InlineData("gpkg")]
    [InlineData("json")]
    public void Every_file_is_a_map_or_is_refused(string kind)
    {
        foreach (var file in Files(kind))
        {
            // A file of another kind than its name says must be refused, too.
            foreach (var name in (string[])[Path.GetFileName(file), "a.osm.pbf", "a.osm", "a.osm.gz", "a.osm.bz2", "a.geojson", "a.gpkg"])
            {
                var path = Copy(file, name);
                Outcome.Of($"{file} as {name}", () => RoadGraph.Build(RoadMap.Read(path), []));
            }
        }
    }

    [Theory]
    [InlineData("county.json")]
    [InlineData("night.json")]
    [InlineData("areas.geojson")]
    public void No_JSON_text_is_a_county_file(string name)
    {
        using var county = new SmallCounty();
        foreach (var file in Files("json"))
        {
            county.WithBytes(name, File.ReadAllBytes(file));
            var problems = Outcome.Of($"{file} as {name}", () => county.Read());
            Assert.Contains(problems, p => p.File == name && p.Severity == Severity.Error);
        }
    }

    [Fact]
    public void JSON_that_must_not_parse_does_not()
    {
        foreach (var file in Files("json"))
        {
            var path = Copy(file, "a.geojson");
            var problems = Outcome.Of(file, () => RoadMap.Read(path));
            var isText = problems.Any(p => p.Code is DiagnosticCode.BadGeoJson);
            Assert.NotEmpty(problems);
            Assert.False(isText && Path.GetFileName(file).Contains("_n_", StringComparison.Ordinal), file);
            Assert.False(!isText && Path.GetFileName(file).Contains("_y_", StringComparison.Ordinal) && problems[0].Code != DiagnosticCode.BadJson, file);
        }
    }

    [Theory]
    [InlineData("shp", "blockgroups.zip", "unpack it first")]
    [InlineData("osm", "test_t_io_data.opl", "convert it")]
    [InlineData("osm", "test_t_io_data.osm.bz2", "no way with a highway tag")]
    [InlineData("osm", "test_t_io_corrupt_data_bzip2.txt.bz2", "unpack it first")]
    [InlineData("shp", "latin1.shp", "coordinate system")]
    [InlineData("gpkg", "src_test_resources_gpkg_empty.gpkg", "no table of features")]
    public void A_refusal_says_what_to_do(string kind, string name, string text)
    {
        var file = Repository.Shared("badinput", kind, name);
        Assert.Contains(Outcome.Of(name, () => RoadMap.Read(file)), p => p.Message.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void Geometries_that_break_others_are_areas_roads_or_refused()
    {
        using var county = new SmallCounty();
        foreach (var file in Files("nts-xml"))
        {
            foreach (var (index, geometry) in Geometries(file).Index())
            {
                var what = $"{Path.GetFileName(file)}, geometry {index}";
                county.With("areas.geojson", Collection("""{ "id": "a-town", "name": "n", "kind": "township" }""", geometry));
                Outcome.Of(what + " as area", () => county.Read());

                var path = Path.Combine(folder.FullName, "a.geojson");
                File.WriteAllText(path, Collection("""{ "highway": "primary" }""", geometry));
                Outcome.Of(what + " as roads", () => RoadGraph.Build(RoadMap.Read(path), []));
                Outcome.Of(what + " as area to cut out", () => Assert.True(MapClip.ReadArea(path).IsValid, what));
            }
        }
    }

    private static string[] Files(string kind)
    {
        var files = Directory.GetFiles(Repository.Shared("badinput", kind)).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(files);
        return files;
    }

    /// <summary>A file under a name, with the other parts of a shapefile beside it.</summary>
    private string Copy(string file, string name)
    {
        foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, Path.GetFileNameWithoutExtension(file) + ".*"))
        {
            var target = Path.Combine(folder.FullName, part == file ? name : Path.GetFileName(part));
            File.Copy(part, target, overwrite: true);
            File.SetAttributes(target, FileAttributes.Normal);
        }

        return Path.Combine(folder.FullName, name);
    }

    private static List<Geometry> Geometries(string file)
    {
        var found = new List<Geometry>();
        foreach (var text in XDocument.Load(file).Descendants().Where(e => e.Name.LocalName is "a" or "b").Select(e => e.Value.Trim()))
        {
            found.Add(text[0] is '0' ? new WKBReader().Read(WKBReader.HexToBytes(text)) : new WKTReader().Read(text));
        }

        return found;
    }

    /// <summary>A geometry as a feature; a place in the county if it has an extent, as it is else.</summary>
    private static string Collection(string properties, Geometry geometry)
    {
        var box = geometry.EnvelopeInternal;
        var scale = 0.04 / Math.Max(Math.Max(box.Width, box.Height), double.Epsilon);
        var isPlaced = double.IsFinite(scale);
        string Position(Coordinate c) => isPlaced
            ? string.Create(CultureInfo.InvariantCulture, $"[{113.98 + ((c.X - box.MinX) * scale):R},{30.48 + ((c.Y - box.MinY) * scale):R}]")
            : string.Create(CultureInfo.InvariantCulture, $"[{c.X:R},{c.Y:R}]");
        string Line(Geometry line) => "[" + string.Join(',', line.Coordinates.Select(Position)) + "]";
        string Rings(Polygon polygon) => "[" + string.Join(',', polygon.InteriorRings.Prepend(polygon.ExteriorRing).Select(Line)) + "]";
        string Parts(Func<Geometry, string> part) => "[" + string.Join(',', Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN).Select(part)) + "]";
        var coordinates = geometry switch
        {
            Point point => point.IsEmpty ? "[]" : Position(point.Coordinate),
            LineString line => Line(line),
            Polygon polygon => Rings(polygon),
            MultiLineString => Parts(Line),
            MultiPolygon => Parts(part => Rings((Polygon)part)),
            _ => Line(geometry),
        };
        return new StringBuilder("""{ "type": "FeatureCollection", "features": [{ "type": "Feature", "properties": """).Append(properties)
            .Append(""", "geometry": { "type": """).Append('"').Append(geometry.GeometryType).Append("\", \"coordinates\": ").Append(coordinates).Append(" } }] }").ToString();
    }
}
