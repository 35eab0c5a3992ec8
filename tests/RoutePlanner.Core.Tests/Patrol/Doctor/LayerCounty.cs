using System.Globalization;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Tests.MapData.GeoPackages;
using RoutePlanner.Core.Tests.MapData.Shapefiles;

namespace RoutePlanner.Core.Tests.Patrol.Doctor;

/// <summary>A county folder with the example county's roads and whatever layers a test puts into it, as shapefiles and GeoPackages.</summary>
internal sealed class LayerCounty : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("routeplanner-");

    public LayerCounty()
    {
        Directory.CreateDirectory(Path);
        File.Copy(System.IO.Path.Combine(Repository.Root, "data", "example-county", "roads.geojson"), PathOf("roads.geojson"));
    }

    public string Path => System.IO.Path.Combine(root.FullName, "county");

    public string Fixed => System.IO.Path.Combine(root.FullName, "fixed");

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Ten or so places, strewn along the roads.</summary>
    public static IReadOnlyList<GeoPoint> Points(int count, int seed = 1) => Drawn.Value.Points(new Random(seed), count, 10);

    /// <summary>Declares a layer's system in county.json.</summary>
    public LayerCounty Declaring(string layer, string crs)
    {
        File.WriteAllText(PathOf("county.json"), $$"""{ "version": 1, "crs": { "{{layer}}": "{{crs}}" } }""");
        return this;
    }

    /// <summary>A shapefile of places; without a .prj if none is given.</summary>
    public LayerCounty WithShapefile(IEnumerable<(double X, double Y)> points, string? prj, string layer = "places") => WithShapefile(
        1, [.. points.Select(p => ShapefileFolder.Point(p.X, p.Y))], prj, layer);

    /// <summary>A shapefile of any shapes, whose records have an id, a name, a kind and the area they name.</summary>
    public LayerCounty WithShapefile(int type, IReadOnlyList<byte[]> shapes, string? prj, string layer)
    {
        using var shapefile = new ShapefileFolder().Write(
            type, shapes, [("ID", 'C', 10), ("NAME", 'C', 20), ("KIND", 'C', 10), ("AREA_ID", 'C', 10), ("VISITS", 'N', 4), ("WINDOWS", 'C', 40)],
            [.. shapes.Select((_, i) => new[] { Id(i), "点位 " + Id(i), "base", "a1", "2", "21:00-23:00;04:00-05:30" })], name: layer);
        foreach (var extension in (string[])[".shp", ".shx", ".dbf"])
        {
            File.Copy(shapefile.PathOf(layer + extension), PathOf(layer + extension));
        }

        if (prj is not null)
        {
            File.WriteAllText(PathOf(layer + ".prj"), prj);
        }

        return this;
    }

    /// <summary>A GeoPackage whose catalogue names a Chinese grid, or degrees, by its EPSG number.</summary>
    public LayerCounty WithGeoPackage(IEnumerable<Geometry> shapes, int epsg, string layer = "places")
    {
        using var package = new GeoPackageFolder();
        if (epsg is not (4326 or 4490))
        {
            package.Run($"INSERT INTO gpkg_spatial_ref_sys VALUES ('grid', {epsg}, 'EPSG', {epsg}, 'undefined')");
        }

        package.Table(layer, "id TEXT, name TEXT, kind TEXT, area_id TEXT, visits INTEGER, windows TEXT", epsg);
        foreach (var (i, shape) in shapes.Index())
        {
            package.Run($"INSERT INTO \"{layer}\" VALUES ({i + 1}, $0, $1, $2, 'base', 'a1', 2, '21:00-23:00;04:00-05:30')", GeoPackageFolder.Blob(shape), Id(i), "点位 " + Id(i));
        }

        File.Copy(package.PathOf("roads.gpkg"), PathOf(layer + ".gpkg"));
        return this;
    }

    public LayerCounty WithGeoPackage(IEnumerable<(double X, double Y)> points, int epsg, string layer = "places") =>
        WithGeoPackage(points.Select(p => (Geometry)GeometryFactory.Default.CreatePoint(new Coordinate(p.X, p.Y))), epsg, layer);

    /// <summary>Bytes of all files, by name.</summary>
    public Dictionary<string, string> Bytes() => Directory.GetFiles(Path).ToDictionary(f => System.IO.Path.GetFileName(f), f => Convert.ToHexString(File.ReadAllBytes(f)));

    public void Dispose() => root.Delete(recursive: true);

    private static readonly Lazy<DrawnLayer> Drawn = new(() => new DrawnLayer(DrawnLayer.Example()));

    private static string Id(int i) => string.Create(CultureInfo.InvariantCulture, $"p{i}");
}
