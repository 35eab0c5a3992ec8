using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Roads;

/// <summary>Every turn restriction of real maps, one by one: listed in the output, and driven against.</summary>
public class TurnRestrictionExtractTests
{
    [Theory]
    [InlineData("bayfront-singapore.osm.pbf", 40, 35)]
    [InlineData("north-bayreuth.osm.gz", 40, 38)]
    [InlineData("liechtenstein.osm.pbf", 3, 2)]
    public void Each_restriction_bans_its_turn_and_no_drive_makes_it(string file, int restrictions, int used)
    {
        var layer = RoadMap.Read(Repository.Shared("data", "osm", file));
        var build = RoadGraph.Build(layer, []);
        var graph = build.Graph;
        var unused = build.UnusedRestrictions.ToDictionary(u => u.Id, u => u.Reason);
        Assert.Equal(restrictions, layer.Restrictions.Length);
        Assert.Equal(used, layer.Restrictions.Count(r => !unused.ContainsKey(r.Id)));

        var roadsWithVertex = layer.Roads.SelectMany(r => r.VertexKeys.Select((key, i) => (key, r.Id, Place: r.Line[i]))).ToLookup(v => v.key);
        var (bound, free) = (new DijkstraTravel(graph, Mode.Car), new DijkstraTravel(new RoadGraph(graph.Arrays with { Bans = TurnBans.None }), Mode.Car));
        foreach (var restriction in layer.Restrictions)
        {
            var state = unused.GetValueOrDefault(restriction.Id, "used");
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{restriction.Id} {restriction.Kind}: {string.Join('+', restriction.FromRoads)} - {restriction.ViaKey}{string.Join('+', restriction.ViaRoads)} - {string.Join('+', restriction.ToRoads)}: {state}");
            if (state != "used")
            {
                // It is left out for a reason the map bears out: one of its roads is not in the file, or is no road for vehicles.
                Assert.Contains(restriction.FromRoads.Concat(restriction.ViaRoads).Concat(restriction.ToRoads), id => !layer.Roads.Any(r => r.Id == id) || build.SkippedRoads.Contains(id));
                continue;
            }

            foreach (var turn in ForbiddenTurns(graph, restriction, roadsWithVertex))
            {
                Assert.True(graph.Bans.FirstBroken(turn, Mode.Car) >= 0 || Array.Exists(turn, a => graph.TravelDeciseconds(Mode.Car)[a] == RoadGraph.NoAccess), $"{restriction.Id} does not ban {string.Join('-', turn)}");
                var (from, to) = (graph.TailOf(turn[0]), graph.Head[turn[^1]]);
                var arcs = new List<int>();
                if (bound.TryPath(from, to, arcs))
                {
                    Assert.Equal(-1, graph.Bans.FirstBroken([.. arcs], Mode.Car));
                    Assert.True(bound.Deciseconds(from, to) >= free.Deciseconds(from, to));
                }
            }
        }
    }

    /// <summary>
    /// Turns over a vertex that the relation's own words forbid, read off the map anew: from each arc of the from-road that ends at the vertex, into the to-road (or
    /// for <c>only_</c> into any other). Restrictions over ways, and roads that pass through, are covered by hand-drawn maps.
    /// </summary>
    private static IEnumerable<int[]> ForbiddenTurns(RoadGraph graph, TurnRestriction restriction, ILookup<long, (long Key, string Id, GeoPoint Place)> roadsWithVertex)
    {
        if (restriction.ViaKey is not { } via)
        {
            yield break;
        }

        var place = roadsWithVertex[via].First().Place;
        var arriving = Enumerable.Range(0, graph.ArcCount).Where(a => graph.NodePoint(graph.Head[a]) == place && restriction.FromRoads.Contains(graph.RoadIdOf(graph.EdgeOf(a)))).ToList();
        var leaving = Enumerable.Range(0, graph.ArcCount).Where(a => graph.NodePoint(graph.TailOf(a)) == place).ToList();
        if (arriving.Count > 1 && restriction.Kind != "no_u_turn")
        {
            yield break;
        }

        foreach (var a in arriving)
        {
            foreach (var b in leaving)
            {
                var isTo = restriction.ToRoads.Contains(graph.RoadIdOf(graph.EdgeOf(b)));
                var isForbidden = restriction.Kind == "no_u_turn" ? b == graph.ReverseOf(a) : restriction.IsOnly ? !isTo : isTo;
                if (isForbidden)
                {
                    yield return [a, b];
                }
            }
        }
    }
}
