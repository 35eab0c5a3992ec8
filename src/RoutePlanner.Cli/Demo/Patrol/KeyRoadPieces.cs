using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;

namespace RoutePlanner.Cli.Demo.Patrol;

/// <summary>Cuts the must-patrol lines out of the big roads: two or three pieces in each township, avenues in the seats.</summary>
internal sealed class KeyRoadPieces
{
    private const double ShortestMetres = 2000;
    private const double LongestMetres = 7800;

    private readonly RoadMap map;
    private readonly Gazetteer gazetteer;
    private readonly DistrictIndex districts;
    private readonly SplitMix dice;
    private readonly HashSet<int> used = [];
    private readonly List<DemoKeyRoad> pieces = [];

    private KeyRoadPieces(RoadMap map, Gazetteer gazetteer, DistrictIndex districts) =>
        (this.map, this.gazetteer, this.districts, dice) = (map, gazetteer, districts, SplitMix.For(map.Sketch.Land.Seed, "key roads"));

    public static IReadOnlyList<DemoKeyRoad> Cut(RoadMap map, Gazetteer gazetteer, DistrictIndex districts)
    {
        var stage = new KeyRoadPieces(map, gazetteer, districts);
        var land = map.Sketch.Land;
        var runs = stage.Runs();
        for (var d = 0; d < land.Districts.Count; d++)
        {
            var isSeat = land.Districts.IsSeat(d);
            var wanted = isSeat ? CountyScale.AtLeastOne(8 * land.Scale.SeatShare) : stage.dice.Chance(0.6) ? 3 : 2;
            foreach (var (road, nodes) in runs[d].OrderByDescending(r => Rank(r.Road)).ThenByDescending(r => r.Nodes.Count).ToList())
            {
                if (wanted > 0 && stage.TryCut(d, road, nodes, isSeat))
                {
                    wanted--;
                }
            }
        }

        return stage.pieces;

        // In a seat its own avenues are as good as the road that passes through.
        int Rank(int road) => (int)map.Sketch.Roads[road].Grade;
    }

    /// <summary>Per district the stretches of each big road inside it.</summary>
    private ILookup<int, (int Road, List<int> Nodes)> Runs()
    {
        var sketch = map.Sketch;
        var runs = new List<(int District, int Road, List<int> Nodes)>();
        for (var road = 0; road < sketch.Roads.Count; road++)
        {
            var last = DistrictIndex.Outside;
            foreach (var (a, b) in sketch.Roads[road].Nodes.Zip(sketch.Roads[road].Nodes.Skip(1)))
            {
                var edge = sketch.Mesh.Between(a, b);
                var district = districts.At(GridPoint.At(sketch.Mesh.Middle(edge)));
                if (district != last || runs.Count == 0 || runs[^1].Road != road || runs[^1].Nodes.Contains(b))
                {
                    runs.Add((district, road, [a]));
                }

                runs[^1].Nodes.Add(b);
                last = district;
            }
        }

        return runs.ToLookup(r => r.District, r => (r.Road, r.Nodes));
    }

    private bool TryCut(int district, int road, List<int> nodes, bool isSeat)
    {
        var mesh = map.Sketch.Mesh;
        var longest = dice.Between(3500, LongestMetres);
        var (piece, metres) = (new List<int>(), 0.0);
        foreach (var (a, b) in nodes.Zip(nodes.Skip(1)))
        {
            var edge = mesh.Between(a, b);
            var isFree = map.Sketch.IsRoad(edge) && map.Sketch.OneWayFrom[edge] < 0 && !used.Contains(edge);
            if (isFree && metres + mesh.Metres(edge) < longest)
            {
                piece.AddRange(piece.Count == 0 ? [a, b] : [b]);
                metres += mesh.Metres(edge);
            }
            else if (metres >= ShortestMetres)
            {
                break;
            }
            else
            {
                (piece, metres) = ([], 0);
            }
        }

        // A small seat has no avenue of two kilometres.
        if (metres < (isSeat ? Math.Min(ShortestMetres, 900 + (1500 * map.Sketch.Land.Scale.SeatShare)) : ShortestMetres))
        {
            return false;
        }

        Add(district, map.Sketch.Roads[road], piece, isSeat);
        return true;
    }

    private void Add(int district, Road road, List<int> nodes, bool isSeat)
    {
        var points = new List<GridPoint>();
        foreach (var (a, b) in nodes.Zip(nodes.Skip(1)))
        {
            var edge = map.Sketch.Mesh.Between(a, b);
            used.Add(edge);
            points.AddRange(map.PointsOf(edge, a).Skip(points.Count == 0 ? 0 : 1));
        }

        var town = gazetteer.Town[district];
        var piece = new DemoKeyRoad(
            FormattableString.Invariant($"k-{pieces.Count + 1:000}"), district, new($"{road.Name}{town.Zh}段", $"{road.NameEn}, {town.En} section"), road.Ref, points)
        {
            Priority = road.Grade >= RoadGrade.Provincial ? 4 : 3,
            Tiers = isSeat ? ["seat"] : dice.Chance(0.6) ? ["township"] : [],
            SpeedKmh = isSeat ? 30 : dice.PickOf(35, 40, 40, 45, 50),
        };
        pieces.Add(WithWish(piece, isSeat));
    }

    private DemoKeyRoad WithWish(DemoKeyRoad piece, bool isSeat)
    {
        var roll = dice.Unit();
        if (isSeat)
        {
            return piece with { Passes = 3, GapMaxMinutes = roll < 0.5 ? dice.PickOf(180, 200, 240) : null, Direction = roll > 0.85 ? "forward" : "any" };
        }

        return roll switch
        {
            < 0.20 => piece with { Passes = 1, Direction = "both" },
            < 0.36 => piece with { Passes = 1, Direction = "forward" },
            < 0.48 => piece with { Passes = 2, Direction = "forward" },
            < 0.62 => piece with { Passes = 2, GapMaxMinutes = dice.PickOf(270, 300) },
            < 0.72 => piece with { Passes = 3, GapMaxMinutes = dice.PickOf(220, 240) },
            < 0.86 => piece with { Passes = 2 },
            _ => piece,
        };
    }
}
