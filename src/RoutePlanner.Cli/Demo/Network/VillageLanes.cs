namespace RoutePlanner.Cli.Demo.Network;

/// <summary>
/// The lanes inside a village: side lanes square to the main street at each of its points, joined by back lanes.
/// <code>
///    +--+--+--+--+     back lane
///    |  |  |  |  |     side lanes
///    +--+  +--+--+     back lane
///    |  |  |  |  |
///  --o--o--V--o--o--   main street, V the middle
/// </code>
/// </summary>
internal sealed class VillageLanes
{
    private const double ClearMetres = 32;
    private readonly RoadSketch sketch;
    private readonly IReadOnlyList<IReadOnlyList<PlanePoint>> shapes;
    private readonly SegmentIndex pieces = new();
    private readonly SplitMix dice;
    private readonly List<IReadOnlyList<PlanePoint>> lanes = [];

    private VillageLanes(RoadSketch sketch, IReadOnlyList<IReadOnlyList<PlanePoint>> shapes)
    {
        (this.sketch, this.shapes, dice) = (sketch, shapes, SplitMix.For(sketch.Land.Seed, "lanes"));
        foreach (var line in shapes.Concat(sketch.Land.Rivers.Concat(sketch.Land.Expressways).Select(c => c.Points)).Append(sketch.Land.Border))
        {
            pieces.AddLine(line);
        }
    }

    /// <summary>Lines that start at a point of a shape or of a lane before them.</summary>
    public static IReadOnlyList<(int Cell, IReadOnlyList<PlanePoint> Line)> Draw(RoadSketch sketch, IReadOnlyList<IReadOnlyList<PlanePoint>> shapes)
    {
        var stage = new VillageLanes(sketch, shapes);
        var all = new List<(int, IReadOnlyList<PlanePoint>)>();
        for (var cell = 0; cell < sketch.Land.Cells.Count; cell++)
        {
            if (!sketch.Land.Districts.IsSeat(sketch.Land.Districts.Of(cell)))
            {
                stage.lanes.Clear();
                stage.Village(sketch.Nodes.Settlement[cell]);
                all.AddRange(stage.lanes.Select(line => (cell, line)));
            }
        }

        return all;
    }

    private void Village(int node)
    {
        var street = MainStreet(node);
        var reach = dice.Between(110, 235);
        foreach (var side in new[] { 1, -1 })
        {
            PlanePoint[] before = [];
            for (var i = 0; i < street.Count; i++)
            {
                var along = (street[Math.Min(i + 1, street.Count - 1)] - street[Math.Max(i - 1, 0)]).Unit;
                var away = ((along.Left * side) + (along * dice.Between(-0.12, 0.12))).Unit * (reach * dice.Between(0.75, 1.25));
                var lane = SideLane(street[i], away);
                for (var row = 1; row < Math.Min(lane.Length, before.Length); row++)
                {
                    if (dice.Chance(0.85) && before[row].DistanceTo(lane[row]) < 260)
                    {
                        TryAdd([before[row], lane[row]], 0);
                    }
                }

                before = lane;
            }
        }
    }

    /// <summary>As long as there is room: whole with a point for a back lane in the middle, else half, else none.</summary>
    private PlanePoint[] SideLane(PlanePoint from, PlanePoint away)
    {
        PlanePoint[] whole = [from, from + (away * dice.Between(0.42, 0.58)), from + away];
        return TryAdd(whole, ClearMetres) ? whole : TryAdd(whole[..2], ClearMetres) ? whole[..2] : [];
    }

    /// <summary>Points of the straightest road through a node, about 250 m either way.</summary>
    private List<PlanePoint> MainStreet(int node)
    {
        var arms = sketch.Mesh.EdgesAt(node).Where(e => sketch.Grade[e] > RoadGrade.Track).Select(e => Arm(node, e)).ToList();
        if (arms.Count < 2)
        {
            return [sketch.Mesh.Position[node], .. arms.SelectMany(a => a)];
        }

        var (first, second) = (
            from i in Enumerable.Range(0, arms.Count)
            from j in Enumerable.Range(i + 1, arms.Count - i - 1)
            orderby PlanePoint.Dot((arms[i][^1] - sketch.Mesh.Position[node]).Unit, (arms[j][^1] - sketch.Mesh.Position[node]).Unit)
            select (arms[i], arms[j])).First();
        return [.. Enumerable.Reverse(first), sketch.Mesh.Position[node], .. second];
    }

    /// <summary>Points along one road away from a node.</summary>
    private List<PlanePoint> Arm(int node, int edge)
    {
        var line = sketch.Mesh.Ends[edge].A == node ? shapes[edge] : [.. shapes[edge].Reverse()];
        return [.. line.Skip(1)];
    }

    /// <summary>Adds a straight lane where there is room; without clearance its ends are known to be free.</summary>
    private bool TryAdd(PlanePoint[] lane, double clear)
    {
        var (from, to) = (lane[0], lane[^1]);
        var inset = (to - from).Unit * 3;
        if (clear > 0 ? pieces.IsTooNear(from, to, clear) : pieces.Crosses(from + inset, to - inset))
        {
            return false;
        }

        pieces.Add(from, to);
        lanes.Add(lane);
        return true;
    }
}
