using CsCheck;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;
using RoutePlanner.Core.Travel.Hierarchies;

namespace RoutePlanner.Core.Tests.Travel.Hierarchies;

public class ContractionTests
{
    [Fact]
    public void Building_twice_gives_the_same_arrays() =>
        StreetGens.Graphs.Sample(graph =>
        {
            var (first, second) = (Build(graph), Build(graph));
            Assert.Equal(first.PositionOf, second.PositionOf);
            AssertSame(first.Up, second.Up);
            AssertSame(first.Down, second.Down);
        }, iter: 300, print: StreetGraph.Print);

    [Fact]
    public void A_place_with_thousands_of_streets_is_no_trouble()
    {
        // Once the third power of the number of streets: 800 took ten seconds, 3,000 would have taken ten minutes.
        var graph = StreetGraph.Of(3000, [.. StreetShapes.Star(3000).Select((pair, i) => new Street(pair.From, pair.To, 1 + i, 2 + i, 100))]);
        var hierarchy = Build(graph);
        Assert.Equal(hierarchy.Count - 1, hierarchy.Up.Arcs.Length);
        Assert.Equal(hierarchy.Count - 1, hierarchy.Down.Arcs.Length);
    }

    [Theory]
    [InlineData("map")]
    [InlineData("double streets")]
    public void Building_twice_gives_the_same_arrays_of_large_graphs_too(string shape)
    {
        var graph = LargeStreetGraphs.Make(shape, seed: 1);
        var (first, second) = (Build(graph), Build(graph));
        Assert.Equal(first.PositionOf, second.PositionOf);
        AssertSame(first.Up, second.Up);
        AssertSame(first.Down, second.Down);
    }

    [Fact]
    public void Every_state_has_a_position_and_every_arc_leads_to_a_higher_one() =>
        StreetGens.Graphs.Sample(graph =>
        {
            var hierarchy = Build(graph);
            Assert.Equal(Enumerable.Range(0, hierarchy.Network.StateCount), hierarchy.PositionOf.Order());
            Assert.Equal(Enumerable.Range(0, hierarchy.Count), hierarchy.StateAt.Select(state => hierarchy.PositionOf[state]));
            foreach (var half in new[] { hierarchy.Up, hierarchy.Down })
            {
                for (var position = 0; position < hierarchy.Count; position++)
                {
                    var higher = half.Arcs[half.First[position]..half.First[position + 1]].Select(arc => arc.Position).ToArray();
                    Assert.All(higher, h => Assert.True(h < position));

                    // Sorted, and no arc beside another.
                    Assert.Equal(higher.Distinct().Order(), higher);
                }
            }
        }, iter: 300, print: StreetGraph.Print);

    [Fact]
    public void Every_arc_joins_its_ends_and_takes_as_long_as_what_it_stands_for() =>
        StreetGens.Graphs.Sample(graph =>
        {
            var hierarchy = Build(graph);
            for (var position = 0; position < hierarchy.Count; position++)
            {
                for (var arc = hierarchy.Up.First[position]; arc < hierarchy.Up.First[position + 1]; arc++)
                {
                    CheckArc(hierarchy, hierarchy.Up, arc, position, hierarchy.Up.Arcs[arc].Position);
                }

                for (var arc = hierarchy.Down.First[position]; arc < hierarchy.Down.First[position + 1]; arc++)
                {
                    CheckArc(hierarchy, hierarchy.Down, arc, hierarchy.Down.Arcs[arc].Position, position);
                }
            }
        }, iter: 300, print: StreetGraph.Print);

    private static Hierarchy Build(RoadGraph graph) => Contraction.Of(TravelNetwork.Of(graph, Mode.Car));

    private static void AssertSame(SearchGraph first, SearchGraph second)
    {
        Assert.Equal(first.First, second.First);
        Assert.Equal(first.Arcs, second.Arcs);
        Assert.Equal(first.Parts, second.Parts);
        Assert.Equal(first.Centimetres, second.Centimetres);
    }

    private static void CheckArc(Hierarchy hierarchy, SearchGraph half, int arc, int from, int to)
    {
        var (time, length, parts) = (half.Arcs[arc].Deciseconds, half.Centimetres[arc], half.Parts[arc]);
        if (!parts.IsShortcut)
        {
            var (network, link) = (hierarchy.Network, parts.UpOrLink);
            Assert.InRange(link, network.FirstLink[hierarchy.StateAt[from]], network.FirstLink[hierarchy.StateAt[from] + 1] - 1);
            Assert.Equal(hierarchy.StateAt[to], network.Target[link]);
            Assert.Equal((time, length), ((uint)network.Deciseconds[link], network.CentimetresOf(link)));
            return;
        }

        var (down, up) = (parts.Down, parts.UpOrLink);
        Assert.Equal((from, to), (hierarchy.Down.Arcs[down].Position, hierarchy.Up.Arcs[up].Position));
        Assert.Equal(LowerEnd(hierarchy.Down, down), LowerEnd(hierarchy.Up, up));
        Assert.Equal((time, length), (hierarchy.Down.Arcs[down].Deciseconds + hierarchy.Up.Arcs[up].Deciseconds, hierarchy.Down.Centimetres[down] + hierarchy.Up.Centimetres[up]));
    }

    private static int LowerEnd(SearchGraph half, int arc) => Array.FindLastIndex(half.First, first => first <= arc);
}
