using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Core.Roads.Building;

/// <summary>A map feature that is a road for some mode, without repeated vertices.</summary>
/// <param name="RoadId">Id of the feature.</param>
/// <param name="Name">Its name, else its number, else empty.</param>
/// <param name="Use">Class, access and speeds.</param>
/// <param name="Points">At least two, in the direction of digitising.</param>
/// <param name="Keys">One per point; neighbours differ.</param>
internal sealed record RoadLine(string RoadId, string Name, RoadUse Use, GeoPoint[] Points, long[] Keys)
{
    /// <summary>
    /// The roads of a layer, ordered by id (then file order): from here on nothing depends on the order of lines in the file.
    /// A closed road stays in the graph, shut to every mode, so that maps can show it and key roads on it can be named.
    /// </summary>
    public static List<RoadLine> From(RoadLayer layer, RoadGraphOptions options, out ImmutableArray<string> skipped)
    {
        var terms = RoadUseTerms.Of(options);
        var uses = new RoadUses(terms);
        var lines = new List<RoadLine>(layer.Roads.Length);
        var noRoads = ImmutableArray.CreateBuilder<string>();
        foreach (var feature in layer.Roads)
        {
            var known = feature.Tags.ContainsKey("highway") ? uses.Of(feature.Tags) : RoadUse.Of(feature.Tags, terms, Polyline.Metres(feature.Line.AsSpan()));
            if (known is { } use && TryClean(feature, out var points, out var keys))
            {
                var name = feature.Tags.GetValueOrDefault("name") ?? feature.Tags.GetValueOrDefault("ref") ?? "";
                lines.Add(new RoadLine(feature.Id, name, options.ClosedRoadIds.Contains(feature.Id) ? use.Closed() : use, points, keys));
            }
            else
            {
                noRoads.Add(feature.Id);
            }
        }

        skipped = noRoads.ToImmutable();
        return [.. lines.OrderBy(l => l.RoadId, StringComparer.Ordinal)];
    }

    /// <summary>Drops each vertex that repeats the one before it; false where fewer than two remain.</summary>
    private static bool TryClean(RoadFeature feature, out GeoPoint[] points, out long[] keys)
    {
        if (feature.Line.Length != feature.VertexKeys.Length)
        {
            throw new ArgumentException($"Road '{feature.Id}' has {feature.Line.Length} points but {feature.VertexKeys.Length} vertex keys.", nameof(feature));
        }

        if (!HasRepeats(feature.VertexKeys.AsSpan()))
        {
            // Nobody writes to a line's arrays: no copies.
            points = ImmutableCollectionsMarshal.AsArray(feature.Line)!;
            keys = ImmutableCollectionsMarshal.AsArray(feature.VertexKeys)!;
            return points.Length >= 2;
        }

        var keptPoints = new List<GeoPoint>(feature.Line.Length);
        var keptKeys = new List<long>(feature.Line.Length);
        for (var i = 0; i < feature.Line.Length; i++)
        {
            if (keptKeys.Count == 0 || keptKeys[^1] != feature.VertexKeys[i])
            {
                keptPoints.Add(feature.Line[i]);
                keptKeys.Add(feature.VertexKeys[i]);
            }
        }

        points = [.. keptPoints];
        keys = [.. keptKeys];
        return points.Length >= 2;
    }

    private static bool HasRepeats(ReadOnlySpan<long> keys)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] == keys[i - 1])
            {
                return true;
            }
        }

        return false;
    }
}
