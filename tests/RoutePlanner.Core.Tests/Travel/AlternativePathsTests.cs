using CsCheck;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

public class AlternativePathsTests
{
    [Fact]
    public void All_paths_are_drivable_within_the_stretch_and_unlike_the_first_being_the_shortest() =>
        Gen.Select(TurnScaffold.Graphs, Gen.Double[1, 3], Gen.Double[0, 1]).Sample((graph, stretch, shared) =>
        {
            const Mode mode = Mode.Ebike;
            var engine = TravelEngine.Build(graph, mode);
            var (alternatives, travel) = (engine.NewAlternatives(), engine.NewTravel());
            var options = new AlternativeOptions { Count = 4, MaxStretch = stretch, MaxShared = shared, MinPlateau = 0 };
            for (var from = 0; from < graph.NodeCount; from += 2)
            {
                for (var to = 0; to < graph.NodeCount; to++)
                {
                    var shortest = travel.Deciseconds(from, to);
                    var paths = alternatives.Find(from, to, options);
                    Assert.Equal(shortest == TravelTime.Unreachable, paths.Count == 0);
                    for (var i = 0; i < paths.Count; i++)
                    {
                        Check(graph, mode, from, to, paths[i]);
                        Assert.True(i == 0 ? paths[i].Deciseconds == shortest : paths[i].Deciseconds <= shortest * stretch);
                        Assert.True(i == 0 || paths[i].Shared <= shared);
                        Assert.Equal(i == 0 ? 0 : paths.Take(i).Max(before => Shared(graph, paths[i], before)), paths[i].Shared, 9);
                    }
                }
            }
        }, iter: 100);

    [Fact]
    public void Two_ways_round_a_lake_are_both_found_and_the_dead_end_is_not()
    {
        var map = new Maps.AsciiMap(
            """
            a b c d
            h   . e
            i g . f
            """).Road("abcdef").Road("ahigf").Road("bh");
        var graph = map.Build().Graph;
        var paths = TravelEngine.Build(graph, Mode.Car).NewAlternatives().Find(map.Node(graph, 'a'), map.Node(graph, 'f'), new AlternativeOptions { MaxShared = 0.2 });
        Assert.Equal(2, paths.Count);
        Assert.True(paths[0].Arcs.Select(graph.EdgeOf).Intersect(paths[1].Arcs.Select(graph.EdgeOf)).Count() <= 1);
    }

    [Fact]
    public void Between_places_of_a_real_town_three_ways_are_mostly_found()
    {
        var graph = RoadGraph.Build(RoadMap.Read(Repository.Shared("data", "osm", "porto-alegre.osm.pbf")), []).Graph;
        var alternatives = TravelEngine.Build(graph, Mode.Car).NewAlternatives();
        var components = StrongComponents.Of(graph, Mode.Car);
        var (random, counts) = (new Random(1), new int[4]);
        for (var i = 0; i < 200; i++)
        {
            var (from, to) = (random.Next(graph.NodeCount), random.Next(graph.NodeCount));
            if (components.IsMain(from) && components.IsMain(to) && from != to)
            {
                counts[alternatives.Find(from, to).Count]++;
            }
        }

        Assert.Equal(0, counts[0]);
        Assert.True(counts[3] > 0.8 * counts.Sum(), string.Join(' ', counts));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        var alternatives = TravelEngine.Build(new Maps.AsciiMap("a b").Road("ab").Build().Graph, Mode.Car).NewAlternatives();
        Assert.Throws<ArgumentOutOfRangeException>(() => alternatives.Find(0, 1, new AlternativeOptions { Count = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => alternatives.Find(0, 1, new AlternativeOptions { MaxStretch = 0.9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => alternatives.Find(0, 1, new AlternativeOptions { MaxShared = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => alternatives.Find(0, 1, new AlternativeOptions { MinPlateau = 2 }));
    }

    private static void Check(RoadGraph graph, Mode mode, int from, int to, AlternativePath path)
    {
        var (node, total) = (from, 0);
        for (var i = 0; i < path.Arcs.Length; i++)
        {
            var arc = path.Arcs[i];
            Assert.Equal(node, graph.TailOf(arc));
            total += graph.TravelDeciseconds(mode)[arc] + (i == 0 ? 0 : graph.TurnDeciseconds(mode, path.Arcs[i - 1], arc));
            node = graph.Head[arc];
        }

        Assert.Equal(to, node);
        Assert.Equal(path.Deciseconds, total);
        Assert.Equal(-1, graph.Bans.FirstBroken(path.Arcs.AsSpan(), mode));
    }

    private static double Shared(RoadGraph graph, AlternativePath path, AlternativePath before)
    {
        var edges = before.Arcs.Select(graph.EdgeOf).ToHashSet();
        var total = path.Arcs.Sum(arc => (double)graph.LengthCentimetresOf(arc));
        return total == 0 ? 1 : path.Arcs.Where(arc => edges.Contains(graph.EdgeOf(arc))).Sum(arc => (double)graph.LengthCentimetresOf(arc)) / total;
    }
}
