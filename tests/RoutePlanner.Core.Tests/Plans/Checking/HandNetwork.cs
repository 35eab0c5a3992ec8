using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>
/// A road graph from a list of streets with round lengths and times, so that every figure can be worked out by hand. Nodes are letters, numbered in order of
/// first mention; on foot 5 km/h (7.2 tenths of a second a metre), the other modes as cars.
/// </summary>
internal sealed class HandNetwork
{
    private readonly List<Street> streets = [];
    private readonly List<char> nodes = [];

    private sealed record Street(int From, int To, int Metres, RoadClass Class, int CarDeciseconds, bool IsOneWay, bool IsShutToCars);

    /// <summary>Adds a street; its forward arc runs from the first letter to the second.</summary>
    public HandNetwork Add(
        string fromTo, int metres, int carDeciseconds, RoadClass roadClass = RoadClass.Primary, bool isOneWay = false, bool isShutToCars = false)
    {
        streets.Add(new Street(NumberOf(fromTo[0]), NumberOf(fromTo[1]), metres, roadClass, carDeciseconds, isOneWay, isShutToCars));
        return this;
    }

    public int Node(char letter) => nodes.IndexOf(letter);

    /// <summary>Arcs along the letters.</summary>
    public static int[] Path(RoadGraph graph, HandNetwork network, string letters) =>
    [
        .. letters.Zip(letters.Skip(1), (from, to) =>
            Enumerable.Range(0, graph.ArcCount).First(arc => graph.TailOf(arc) == network.Node(from) && graph.Head[arc] == network.Node(to))),
    ];

    public RoadGraph Build()
    {
        var arcs = streets
            .SelectMany((s, edge) => new[] { (Tail: s.From, Head: s.To, Edge: edge, Forward: true), (Tail: s.To, Head: s.From, Edge: edge, Forward: false) })
            .OrderBy(a => a.Tail).ThenBy(a => a.Head).ThenBy(a => a.Edge)
            .ToList();
        var points = nodes.Select((_, i) => new GeoPoint(114 + (0.001 * i), 32)).ToArray();
        return new RoadGraph(new RoadGraphArrays
        {
            FirstArc = [.. Enumerable.Range(0, nodes.Count + 1).Select(node => arcs.Count(a => a.Tail < node))],
            Head = [.. arcs.Select(a => a.Head)],
            ArcEdge = [.. arcs.Select(a => (2 * a.Edge) + (a.Forward ? 0 : 1))],
            TravelDeciseconds = [.. Enum.GetValues<Mode>().Select(mode => new FlatArray<int>([.. arcs.Select(a => Deciseconds(streets[a.Edge], a.Forward, mode))]))],
            EdgeArc = [.. streets.SelectMany((_, edge) => new[] { arcs.FindIndex(a => a.Edge == edge && a.Forward), arcs.FindIndex(a => a.Edge == edge && !a.Forward) })],
            EdgeCentimetres = [.. streets.Select(s => s.Metres * 100)],
            EdgeRoad = [.. Enumerable.Range(0, streets.Count)],
            FirstShapePoint = [.. Enumerable.Range(0, streets.Count + 1).Select(edge => 2 * edge)],
            ShapePoint = [.. streets.SelectMany(s => new[] { points[s.From], points[s.To] })],
            RoadClass = [.. streets.Select(s => s.Class)],
            RoadName = new TextTable([.. streets.Select(_ => "")]),
            RoadId = new TextTable([.. streets.Select(_ => "r")]),
        });
    }

    private static int Deciseconds(Street street, bool isForward, Mode mode) => mode switch
    {
        Mode.Foot => street.Class <= RoadClass.MotorwayLink ? RoadGraph.NoAccess : street.Metres * 36 / 5,
        _ => street.IsShutToCars || (street.IsOneWay && !isForward) ? RoadGraph.NoAccess : street.CarDeciseconds,
    };

    private int NumberOf(char letter)
    {
        if (!nodes.Contains(letter))
        {
            nodes.Add(letter);
        }

        return nodes.IndexOf(letter);
    }
}
