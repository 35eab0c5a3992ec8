using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RoutePlanner.Cli.Demo;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Cli.Sampling;

/// <summary>
/// Writes a county folder for a map: the map itself, one area around everything, checkpoints with visits and gap rules, key roads, motorised
/// squads at a few bases. The roads are real, everything else is drawn by lot and says so.
/// </summary>
internal static class CountySampler
{
    private const int UnitsPerBase = 3;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SampleCounts Write(string map, string folder, SampleOptions options)
    {
        NewFolder.MustBeFree(folder);

        var layer = RoadMap.Read(map);
        var sampler = new MapSampler(layer, options.Seed);
        var baseCount = (options.Units + UnitsPerBase - 1) / UnitsPerBase;
        var positions = sampler.Positions(options.Places + baseCount);
        if (positions.Count <= baseCount)
        {
            throw new IOException($"{map} has too few connected roads to draw {options.Places} places on");
        }

        var keyRoads = sampler.KeyRoads(options.KeyRoads);
        var dice = SplitMix.For(options.Seed, "wishes");
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["county.json"] = CountyJson(map),
            ["areas.geojson"] = Areas(layer),
            ["places.csv"] = Places(positions, baseCount, dice),
            ["keyroads.geojson"] = KeyRoads(keyRoads, dice),
            ["teams.csv"] = Teams(options.Units),
            ["duty.csv"] = Duty(options.Units),
            ["night.json"] = Night(options.Seed),
        };
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
        }

        foreach (var part in RoadMap.Parts(map))
        {
            File.Copy(part, Path.Combine(folder, "roads" + (RoadMap.Extension(part) ?? Path.GetExtension(part)).ToLowerInvariant()));
        }

        return new SampleCounts(positions.Count - baseCount, keyRoads.Count, options.Units, layer.Roads.Length);
    }

    private static string CountyJson(string map) => JsonSerializer.Serialize(
        new
        {
            version = 1,
            id = "sample",
            name = "Sample on " + Path.GetFileName(map),
            timeZone = "Etc/UTC",
            language = "en",
            provenance = new
            {
                synthetic = true,
                source = $"Roads: {Path.GetFileName(map)}. Places, key roads and teams were drawn at random.",
                licence = "Roads: as their source says (OpenStreetMap data: ODbL 1.0, © OpenStreetMap contributors).",
            },
        },
        Json);

    private static string Areas(RoadLayer layer)
    {
        var points = layer.Roads.SelectMany(r => r.Line).ToList();
        double[] x = [points.Min(p => p.Lon) - 0.01, points.Max(p => p.Lon) + 0.01];
        double[] y = [points.Min(p => p.Lat) - 0.01, points.Max(p => p.Lat) + 0.01];
        return Collection(
        [
            Feature(
                new { type = "Polygon", coordinates = new[] { new[] { At(x[0], y[0]), At(x[1], y[0]), At(x[1], y[1]), At(x[0], y[1]), At(x[0], y[0]) } } },
                new Dictionary<string, object> { ["id"] = "all", ["name"] = "Whole map", ["kind"] = "county" }),
        ]);
    }

    private static string Places(IReadOnlyList<GeoPoint> positions, int baseCount, SplitMix dice)
    {
        string[] kinds = ["organ", "enterprise", "school", "market", "custom"];
        var text = new StringBuilder("id,name,kind,lon,lat,priority,service_min,visits,gap_min,gap_max,windows\n");
        for (var i = 0; i < positions.Count; i++)
        {
            var (lon, lat) = (Number(positions[i].Lon), Number(positions[i].Lat));
            if (i < baseCount)
            {
                text.Append(CultureInfo.InvariantCulture, $"base-{i + 1},Base {i + 1},base,{lon},{lat},3,,,,,\n");
                continue;
            }

            var visits = 1 + dice.Below(3);
            var gapMax = dice.Chance(0.4) ? (600 / (visits + 1) / 10 * 10) + 60 : (int?)null;
            var window = gapMax is null && dice.Chance(0.25) ? "22:00-02:00" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"p-{i - baseCount + 1},Place {i - baseCount + 1},{dice.Pick(kinds)},{lon},{lat},{1 + dice.Below(5)},{5 + dice.Below(6)},{visits},30,{gapMax},{window}\n");
        }

        return text.ToString();
    }

    private static string KeyRoads(IReadOnlyList<SampledRoad> roads, SplitMix dice) => Collection(roads.Select((road, i) => Feature(
        new { type = "LineString", coordinates = road.Line.Select(p => At(p.Lon, p.Lat)) },
        new Dictionary<string, object>
        {
            ["id"] = $"k-{i + 1}",
            ["name"] = road.Name.Length > 0 ? $"{road.Name} ({i + 1})" : $"Key road {i + 1}",
            ["passes"] = 1 + dice.Below(2),
            ["direction"] = road.IsTwoWay ? dice.Pick(["any", "both"]) : "forward",
            ["gap_max"] = 360,
            ["speed_patrol_kmh"] = 40,
        })));

    private static string Teams(int units)
    {
        var text = new StringBuilder("team_id,name,tier,area_ids,base_id,mode,people\n");
        for (var i = 0; i < units; i++)
        {
            var mode = i % 3 == 2 ? "motorcycle" : "car";
            text.Append(CultureInfo.InvariantCulture, $"s-{i + 1},Squad {i + 1},township,all,base-{(i / UnitsPerBase) + 1},{mode},2\n");
        }

        return text.ToString();
    }

    private static string Duty(int units)
    {
        var text = new StringBuilder("team_id,start,end,break_min\n");
        for (var i = 0; i < units; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"s-{i + 1},20:00,06:00,30\n");
        }

        return text.ToString();
    }

    private static string Night(ulong seed) =>
        JsonSerializer.Serialize(new { version = 1, date = "2026-11-24", start = "20:00", end = "06:00", solver = new { seed } }, Json);

    private static string Collection(IEnumerable<object> features) =>
        JsonSerializer.Serialize(new { type = "FeatureCollection", features }, Json);

    private static object Feature(object geometry, Dictionary<string, object> properties) => new { type = "Feature", properties, geometry };

    private static double[] At(double lon, double lat) => [Math.Round(lon, 7), Math.Round(lat, 7)];

    private static string Number(double degrees) => degrees.ToString("0.0000000", CultureInfo.InvariantCulture);
}
