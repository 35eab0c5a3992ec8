using System.Globalization;
using System.Text.Json;
using RoutePlanner.Cli.Demo;

namespace RoutePlanner.Cli.Tests.Demo;

/// <summary>A generated county as a stranger reads it: from its files only.</summary>
internal sealed class WrittenCounty
{
    private static readonly Dictionary<(ulong, double), WrittenCounty> Made = [];

    private WrittenCounty(ulong seed, double size)
    {
        Files = DemoCounty.Files(seed, size).ToDictionary(f => f.File, f => f.Content);
        Roads = Features("roads.geojson");
        Areas = Features("areas.geojson");
        Places = Features("places.geojson");
        KeyRoads = Features("keyroads.geojson");
    }

    /// <summary>A feature: its id, properties and rings (a point or a line is one ring).</summary>
    internal sealed record Feature(string Id, JsonElement Properties, IReadOnlyList<IReadOnlyList<(int Lon, int Lat)>> Rings)
    {
        public IReadOnlyList<(int Lon, int Lat)> Line => Rings[0];

        public string? Text(string name) => Properties.TryGetProperty(name, out var value) ? value.GetString() : null;

        public int Number(string name) => Properties.TryGetProperty(name, out var value) ? value.GetInt32() : 0;

        public bool Has(string name) => Properties.TryGetProperty(name, out _);
    }

    public IReadOnlyDictionary<string, string> Files { get; }

    public IReadOnlyList<Feature> Roads { get; }

    public IReadOnlyList<Feature> Areas { get; }

    public IReadOnlyList<Feature> Places { get; }

    public IReadOnlyList<Feature> KeyRoads { get; }

    /// <summary>Generated once per seed and size; tests of several classes share it.</summary>
    public static WrittenCounty Of(ulong seed, double size)
    {
        lock (Made)
        {
            return Made.TryGetValue((seed, size), out var county) ? county : Made[(seed, size)] = new(seed, size);
        }
    }

    public IReadOnlyList<Feature> OfKind(string kind) => [.. Areas.Where(a => a.Text("kind") == kind)];

    /// <summary>Rows of a table by column name.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        var lines = Files[file].TrimEnd('\n').Split('\n');
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(l => header.Zip(l.Split(',')).ToDictionary(c => c.First, c => c.Second))];
    }

    /// <summary>Metres; the plane is the generator's, good to 0.1 %.</summary>
    public static double Metres(IReadOnlyList<(int Lon, int Lat)> line) => line.Zip(line.Skip(1)).Sum(p => Metres(p.First, p.Second));

    public static double Metres((int Lon, int Lat) a, (int Lon, int Lat) b) =>
        new GridPoint(a.Lon, a.Lat).ToPlane().DistanceTo(new GridPoint(b.Lon, b.Lat).ToPlane());

    /// <summary>Square metres of a ring, always positive.</summary>
    public static double Area(IReadOnlyList<(int Lon, int Lat)> ring) =>
        Math.Abs(RoutePlanner.Cli.Demo.Land.CellMap.SignedArea([.. ring.Select(p => new GridPoint(p.Lon, p.Lat))]));

    private Feature[] Features(string file)
    {
        using var document = JsonDocument.Parse(Files[file]);
        return [.. document.RootElement.GetProperty("features").EnumerateArray().Select(f => Read(f.Clone()))];
    }

    private static Feature Read(JsonElement feature)
    {
        var geometry = feature.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        IReadOnlyList<IReadOnlyList<(int, int)>> rings = geometry.GetProperty("type").GetString() switch
        {
            "Point" => [[Position(coordinates)]],
            "LineString" => [Line(coordinates)],
            "Polygon" => [.. coordinates.EnumerateArray().Select(Line)],
            var other => throw new InvalidDataException($"A county has no {other}."),
        };
        return new(feature.GetProperty("id").GetString()!, feature.GetProperty("properties"), rings);
    }

    private static (int, int)[] Line(JsonElement points) => [.. points.EnumerateArray().Select(Position)];

    private static (int, int) Position(JsonElement p) => (Millionths(p[0]), Millionths(p[1]));

    private static int Millionths(JsonElement degrees) => (int)(decimal.Parse(degrees.GetRawText(), CultureInfo.InvariantCulture) * 1_000_000);
}
