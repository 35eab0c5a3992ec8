using System.Runtime.InteropServices;
using RoutePlanner.Cli.Demo;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Cli.Sampling;

/// <summary>
/// Draws positions and road stretches from a map's car network. A position is a point beside a road drawn by length (so that long and dense
/// roads get more), kept only where a car gets there and back and not too near the ones before.
/// </summary>
internal sealed class MapSampler
{
    /// <summary>Places stand this far beside the road's middle.</summary>
    private const double NearestMetres = 5;
    private const double FarthestMetres = 25;

    private const double SpacingMetres = 120;
    private const int DrawsPerPlace = 12;

    /// <summary>Key roads run this far as the crow flies, and at most so much longer along the road.</summary>
    private const double ShortestMetres = 1200;
    private const double LongestMetres = 6000;
    private const double LongestDetour = 1.7;
    private const int DrawsPerKeyRoad = 60;

    private readonly RoadLayer layer;
    private readonly RoadGraph graph;
    private readonly SplitMix random;
    private readonly LengthDraw roadside;
    private readonly LengthDraw mainRoads;

    public MapSampler(RoadLayer layer, ulong seed)
    {
        this.layer = layer;
        graph = RoadGraph.Build(layer, []).Graph;
        random = new SplitMix(seed);
        roadside = new LengthDraw(graph, edge => graph.IsOpen(edge, Mode.Car) && graph.MayStopOn(edge) && graph.ClassOf(edge) is not (RoadClass.Track or RoadClass.Path or RoadClass.Service));
        mainRoads = new LengthDraw(graph, edge => graph.IsOpen(edge, Mode.Car) && IsMain(graph.ClassOf(edge)));
    }

    /// <summary>Positions that a car can reach and leave, spread out; fewer than asked where the map has no room.</summary>
    public IReadOnlyList<GeoPoint> Positions(int count)
    {
        var drawn = Enumerable.Range(0, count * DrawsPerPlace).Select(i => new SnapPoint($"draw {i}", BesideRoad(), Mode.Car)).ToList();
        var chosen = new List<GeoPoint>();
        foreach (var snap in RoadGraph.Build(layer, drawn).Snaps)
        {
            if (chosen.Count < count && snap.IsConnected && snap.DistanceMetres <= 2 * FarthestMetres
                && chosen.TrueForAll(other => LocalPlane.DistanceMetres(other, snap.Point.Position) >= SpacingMetres))
            {
                chosen.Add(snap.Point.Position);
            }
        }

        return chosen;
    }

    /// <summary>Stretches of main road, each a shortest path by car, no two sharing more than half of their arcs.</summary>
    public IReadOnlyList<SampledRoad> KeyRoads(int count)
    {
        var travel = new DijkstraTravel(graph, Mode.Car);
        var roads = new List<SampledRoad>();
        if (mainRoads.IsEmpty)
        {
            return roads;
        }

        var taken = new HashSet<int>();
        for (var draw = 0; draw < count * DrawsPerKeyRoad && roads.Count < count; draw++)
        {
            var (from, to) = (EndOf(mainRoads), EndOf(mainRoads));
            var crow = LocalPlane.DistanceMetres(graph.NodePoint(from), graph.NodePoint(to));
            var arcs = new List<int>();
            if (crow is < ShortestMetres or > LongestMetres || !travel.TryPath(from, to, arcs))
            {
                continue;
            }

            var metres = arcs.Sum(arc => graph.LengthCentimetresOf(arc)) / 100.0;
            var mainMetres = arcs.Where(arc => IsMain(graph.ClassOf(graph.EdgeOf(arc)))).Sum(arc => graph.LengthCentimetresOf(arc)) / 100.0;
            if (metres > crow * LongestDetour || mainMetres < 0.8 * metres || arcs.Count(arc => taken.Contains(graph.EdgeOf(arc))) > arcs.Count / 2)
            {
                continue;
            }

            taken.UnionWith(arcs.Select(arc => graph.EdgeOf(arc)));
            var isTwoWay = arcs.TrueForAll(arc => graph.TravelDeciseconds(Mode.Car)[graph.ReverseOf(arc)] != RoadGraph.NoAccess);
            roads.Add(new SampledRoad(PathShape.Of(graph, CollectionsMarshal.AsSpan(arcs)), arcs.Select(arc => graph.NameOf(graph.EdgeOf(arc))).FirstOrDefault(n => n.Length > 0) ?? "", isTwoWay));
        }

        return roads;
    }

    private static bool IsMain(RoadClass roadClass) => roadClass is RoadClass.Trunk or RoadClass.Primary or RoadClass.Secondary or RoadClass.Tertiary;

    private GeoPoint BesideRoad()
    {
        var shape = graph.ShapeOf(roadside.Draw(random));
        var segment = random.Below(shape.Length - 1);
        var (a, b, share) = (shape[segment], shape[segment + 1], random.Unit());
        var plane = new LocalPlane(new GeoPoint(a.Lon + (share * (b.Lon - a.Lon)), a.Lat + (share * (b.Lat - a.Lat))));
        var angle = random.Between(0, 2 * Math.PI);
        var metres = random.Between(NearestMetres, FarthestMetres);
        return plane.ToGeo(metres * Math.Cos(angle), metres * Math.Sin(angle));
    }

    private int EndOf(LengthDraw draw) => graph.Head[graph.ForwardArc(draw.Draw(random))];
}
