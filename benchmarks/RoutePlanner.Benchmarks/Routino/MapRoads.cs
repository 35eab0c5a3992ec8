using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Benchmarks.Routino;

/// <summary>The map's own words on the stretches of a route: what an obstacle comes from.</summary>
internal sealed class MapRoads
{
    private static readonly string[] Welcoming = ["yes", "permissive", "designated", "official"];

    private static readonly string[] KindKeys = ["highway", "route", "barrier"];

    private readonly RoadLayer roads;
    private readonly RoadTables rules;
    private readonly Dictionary<(GeoPoint, GeoPoint), RoadFeature> roadOver = [];
    private readonly Dictionary<GeoPoint, long> keyAt = [];

    public MapRoads(RoadLayer roads, RoadTables rules)
    {
        (this.roads, this.rules) = (roads, rules);
        foreach (var road in roads.Roads)
        {
            for (var i = 0; i < road.Line.Length; i++)
            {
                keyAt[road.Line[i]] = road.VertexKeys[i];
                if (i > 0)
                {
                    roadOver.TryAdd((road.Line[i - 1], road.Line[i]), road);
                    roadOver.TryAdd((road.Line[i], road.Line[i - 1]), road);
                }
            }
        }
    }

    /// <summary>The road between two vertices, or null.</summary>
    public RoadFeature? Between(GeoPoint from, GeoPoint to) => roadOver.GetValueOrDefault((from, to));

    /// <summary>What the map says where an obstacle is, in few words that are the same for obstacles of the same cause, and an example.</summary>
    public (string Cause, string Example) Explain(Obstacle obstacle, IReadOnlyList<GeoPoint> points, Mode mode)
    {
        var (from, to) = (points[obstacle.Stretch], points[obstacle.Stretch + 1]);
        var road = Between(from, to);
        var node = keyAt.GetValueOrDefault(from);
        var id = road?.Id ?? $"n{node}";
        return obstacle.Kind switch
        {
            ObstacleKind.Barrier when roads.Barriers.TryGetValue(node, out var tags) => ($"barrier {Access(tags, mode) ?? tags.GetValueOrDefault("barrier")}", $"n{node}: {Words(tags)}"),
            ObstacleKind.Barrier => ("barrier", $"n{node}"),
            ObstacleKind.BannedTurn => ("turn restriction", $"{obstacle.Detail} at n{node}".TrimStart()),
            ObstacleKind.UTurn => ("turns round", $"n{node}"),
            ObstacleKind.OneWay => ($"one-way {OneWay(road?.Tags)}", $"{id}: {Words(road?.Tags)}"),
            // What is shut to everybody is not in a network at all.
            _ => ($"closed: {(road is null ? "?" : Access(road.Tags, mode)) ?? Kind(road?.Tags)}", $"{id}: {Words(road?.Tags)}"),
        };
    }

    /// <summary>A road's tags that routing heeds, names left out.</summary>
    public static string Words(IReadOnlyDictionary<string, string>? tags) =>
        tags is null ? "" : string.Join(
            ", ", tags.Where(t => t.Key is not ("name" or "ref" or "name:en" or "lanes" or "lit")).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}"));

    /// <summary>The tag that speaks most specifically of a mode's access and doesn't just say yes, or null.</summary>
    private string? Access(IReadOnlyDictionary<string, string> tags, Mode mode)
    {
        foreach (var key in rules.Modes[(int)mode].Keys)
        {
            foreach (var form in (string[])[$"{key}:conditional", key])
            {
                if (tags.TryGetValue(form, out var value))
                {
                    return form != key ? $"{form}" : Welcoming.Contains(value) ? $"{Kind(tags)} with {form}={value}" : $"{form}={value}";
                }
            }
        }

        return null;
    }

    private static string OneWay(IReadOnlyDictionary<string, string>? tags) =>
        tags is null ? "?" : tags.FirstOrDefault(t => t.Key.StartsWith("oneway", StringComparison.Ordinal)) is { Key: not null } oneWay ? $"{oneWay.Key}={oneWay.Value}"
        : tags.TryGetValue("junction", out var junction) ? $"junction={junction}" : Kind(tags);

    private static string Kind(IReadOnlyDictionary<string, string>? tags) =>
        Array.Find(KindKeys, key => tags?.ContainsKey(key) == true) is { } key ? $"{key}={tags![key]}" : "?";
}
