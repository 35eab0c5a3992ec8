using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData;

/// <summary>The tags of roads and barriers that routing and drawing use. What is not among them is not kept when an OSM file is read.</summary>
internal static class RoadTagKeys
{
    /// <summary>Whose way it is: each may stand alone, with a direction (<c>:forward</c>), a condition (<c>:conditional</c>), or both.</summary>
    public static readonly ImmutableArray<string> AccessKeys =
        ["access", "vehicle", "motor_vehicle", "motorcar", "motorcycle", "moped", "mofa", "bicycle", "electric_bicycle", "foot", "emergency", "bus", "psv"];

    /// <summary>Keys that stand as they are.</summary>
    public static readonly ImmutableArray<string> Plain =
    [
        "highway", "route", "grade", "technical_grade", "name", "name:en", "ref", "oneway", "maxspeed", "surface", "tracktype", "smoothness", "service", "bridge", "tunnel",
        "layer", "junction", "motorroad", "barrier", "bollard", "lit", "lanes", "duration", "cycleway",
    ];

    /// <summary>Every key that is kept.</summary>
    public static ImmutableArray<string> Kept { get; } = [.. Plain, .. AccessKeys, .. Refined()];

    /// <summary>Whether these tags make a line of OSM a road or a ferry. Drawings have further fields that do.</summary>
    public static bool MakeRoad(IReadOnlyDictionary<string, string> tags) => tags.Any(t => MakesRoad(t.Key, t.Value));

    /// <summary>Whether this one tag makes a line of OSM a road or a ferry.</summary>
    public static bool MakesRoad(string key, string value) => key == "highway" || (key == "route" && value == "ferry");

    /// <summary>Keys with a direction, a mode or a condition: <c>motor_vehicle:backward</c>, <c>oneway:bicycle</c>, <c>maxspeed:conditional</c>.</summary>
    private static IEnumerable<string> Refined()
    {
        string[] modal = ["oneway", "maxspeed", .. AccessKeys.Where(k => k != "access").SelectMany(k => new[] { $"oneway:{k}", $"maxspeed:{k}" })];
        foreach (var key in modal.Where(k => k.Contains(':')))
        {
            yield return key;
        }

        foreach (var key in modal.Concat(AccessKeys))
        {
            foreach (var suffix in (string[])[":forward", ":backward", ":conditional", ":forward:conditional", ":backward:conditional"])
            {
                yield return key + suffix;
            }
        }
    }
}
