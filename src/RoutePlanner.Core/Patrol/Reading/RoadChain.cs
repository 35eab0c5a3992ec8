using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;
using RoutePlanner.Core.Roads.Noding;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>
/// Joins roads of the map end to end, turning round those that were digitised the other way. Ends of drawn roads join within the tolerance of noding, as they will
/// in the road graph; the lines stay as they are in the file.
/// </summary>
internal sealed class RoadChain(RoadLayer roads)
{
    private readonly ILookup<string, RoadFeature> byId = roads.Roads.ToLookup(r => r.Id);
    private readonly double joinMetres = new NodingOptions().JoinMetres;

    /// <summary>
    /// The line along the roads of these ids, in this order; all parts of a road of several parts are driven. Null, with the problem, if there is no such line.
    /// Whether traffic may go that way is not asked.
    /// </summary>
    public ImmutableArray<GeoPoint>? Join(ImmutableArray<string> ids, out ValueProblem? problem)
    {
        problem = null;
        if (ids.FirstOrDefault(id => !byId.Contains(id)) is { } unknown)
        {
            problem = new ValueProblem(DiagnosticCode.UnknownReference, $"there is no such road in {roads.File}", unknown);
            return null;
        }

        var parts = ids.SelectMany(id => byId[id]).ToList();
        if (parts.Count == 0)
        {
            problem = new ValueProblem(DiagnosticCode.RoadsDontJoin, "the list is empty");
            return null;
        }

        // Only the first road can go either way; each later one must start where the one before ended.
        if (Follow(parts, turnFirst: false, out var brokenForward) is { } forward)
        {
            return forward;
        }

        if (Follow(parts, turnFirst: true, out var brokenBackward) is { } backward)
        {
            return backward;
        }

        var broken = Math.Max(brokenForward, brokenBackward);
        problem = new ValueProblem(
            DiagnosticCode.RoadsDontJoin, $"roads '{Shown.Of(parts[broken - 1].Id)}' and '{Shown.Of(parts[broken].Id)}' share no end", parts[broken].Id);
        return null;
    }

    private ImmutableArray<GeoPoint>? Follow(List<RoadFeature> parts, bool turnFirst, out int brokenAt)
    {
        brokenAt = 0;
        var line = ImmutableArray.CreateBuilder<GeoPoint>();
        line.AddRange(turnFirst ? parts[0].Line.Reverse() : parts[0].Line);
        var end = turnFirst ? Start(parts[0]) : End(parts[0]);
        for (var k = 1; k < parts.Count; k++)
        {
            var part = parts[k];
            if (Meet(Start(part), end))
            {
                line.AddRange(part.Line.Skip(1));
                end = End(part);
            }
            else if (Meet(End(part), end))
            {
                line.AddRange(part.Line.Reverse().Skip(1));
                end = Start(part);
            }
            else
            {
                brokenAt = k;
                return null;
            }
        }

        return line.ToImmutable();
    }

    private bool Meet((long Key, GeoPoint Point) a, (long Key, GeoPoint Point) b) =>
        a.Key == b.Key || (roads.IsDrawn && LocalPlane.DistanceMetres(a.Point, b.Point) <= joinMetres);

    private static (long Key, GeoPoint Point) Start(RoadFeature road) => (road.VertexKeys[0], road.Line[0]);

    private static (long Key, GeoPoint Point) End(RoadFeature road) => (road.VertexKeys[^1], road.Line[^1]);
}
