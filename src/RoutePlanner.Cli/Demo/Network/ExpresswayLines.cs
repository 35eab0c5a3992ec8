using RoutePlanner.Cli.Demo.Land;

namespace RoutePlanner.Cli.Demo.Network;

/// <summary>
/// Draws the expressways: two one-way carriageways that touch other roads nowhere but at the ramps, and that join a little beyond the
/// border on both sides, where the map ends, so that no one who enters is trapped.
/// </summary>
internal sealed class ExpresswayLines
{
    private const int NoEdge = -1;
    private const double HalfGapMetres = 13;
    private const double BeyondMetres = 900;
    private const double RampMetres = 330; // from the crossing to where a ramp leaves the carriageway, along the road
    private const double MeetMetres = 150; // from the crossing to where it meets the other road, across
    private const double HalfBridgeMetres = 28;
    private const double HalfRiverBridgeMetres = 75;

    private readonly RoadSketch sketch;
    private readonly IReadOnlyList<IReadOnlyList<PlanePoint>> shapes;
    private readonly SegmentIndex roads = new();
    private readonly SegmentIndex rivers = new();
    private readonly List<(string Highway, IReadOnlyList<PlanePoint> Line, RoadWayKind Kind)> lines = [];

    private ExpresswayLines(RoadSketch sketch, IReadOnlyList<IReadOnlyList<PlanePoint>> shapes)
    {
        (this.sketch, this.shapes) = (sketch, shapes);
        foreach (var shape in shapes)
        {
            roads.AddLine(shape);
        }

        foreach (var river in sketch.Land.Rivers)
        {
            rivers.AddLine(river.Points);
        }
    }

    /// <summary>Carriageways, cut where bridges begin and end, and ramps.</summary>
    public static IReadOnlyList<(string Highway, IReadOnlyList<PlanePoint> Line, RoadWayKind Kind)> Draw(
        RoadSketch sketch, IReadOnlyList<IReadOnlyList<PlanePoint>> shapes, IReadOnlyList<Interchange> interchanges)
    {
        var stage = new ExpresswayLines(sketch, shapes);
        for (var x = 0; x < sketch.Land.Expressways.Count; x++)
        {
            // Without an interchange it would be an island of the network; a small county may have no room for one.
            var own = interchanges.Where(i => i.Expressway == x).ToList();
            if (own.Count > 0)
            {
                stage.Expressway(sketch.Land.Expressways[x], own);
            }
        }

        return stage.lines;
    }

    private void Expressway(Course centre, IReadOnlyList<Interchange> interchanges)
    {
        var inside = Enumerable.Range(0, (int)(centre.LengthMetres / 20)).Select(i => i * 20.0).Where(s => sketch.Land.Holds(centre.PointAt(s))).ToList();
        var part = centre.Part(Math.Max(0, inside[0] - BeyondMetres), Math.Min(centre.LengthMetres, inside[^1] + BeyondMetres));
        foreach (var line in new[] { part, [.. part.Reverse()] })
        {
            var middle = new Course(line);
            var right = middle.ToTheRight(HalfGapMetres).Points;
            var carriageway = new Course([line[0], .. right.Skip(1).Take(right.Count - 2), line[^1]]);
            var marks = new SortedSet<double>();
            foreach (var interchange in interchanges)
            {
                AddRamps(carriageway, interchange, marks);
            }

            AddCarriageway(carriageway, marks);
        }
    }

    private void AddRamps(Course carriageway, Interchange interchange, SortedSet<double> marks)
    {
        var centre = interchange.Position(sketch.Land);
        var across = sketch.Land.Expressways[interchange.Expressway].DirectionAt(interchange.AtMetres).Left * 60;
        var at = carriageway.Crossings(centre - across, centre + across).First();
        var along = carriageway.DirectionAt(at);
        var meet = MeetingPoint(interchange.Edge, centre, along.Left * -1);
        var (leave, enter) = (at - RampMetres, at + RampMetres);
        marks.Add(leave);
        marks.Add(enter);
        var kind = new RoadWayKind(40, 1, "asphalt", IsOneWay: true);
        lines.Add(("motorway_link", Curve(carriageway.PointAt(leave), carriageway.DirectionAt(leave), meet), kind));
        lines.Add(("motorway_link", [.. Curve(carriageway.PointAt(enter), carriageway.DirectionAt(enter) * -1, meet).Reverse()], kind));
    }

    /// <summary>The point of the crossing road that lies best for ramps, on the side that <paramref name="right"/> points to.</summary>
    private PlanePoint MeetingPoint(int edge, PlanePoint centre, PlanePoint right)
    {
        var mesh = sketch.Mesh;
        var (a, b) = mesh.Ends[edge];
        var node = PlanePoint.Dot(mesh.Position[a] - centre, right) > 0 ? a : b;
        var candidates = new List<PlanePoint>();
        for (var came = edge; mesh.Position[node].DistanceTo(centre) < Interchange.FreeMetres;)
        {
            var next = mesh.EdgesAt(node).Where(e => e != came && sketch.IsRoad(e)).DefaultIfEmpty(NoEdge).First();
            if (next == NoEdge)
            {
                // The road ends here.
                break;
            }

            candidates.AddRange(mesh.Ends[next].A == node ? shapes[next] : shapes[next].Reverse());
            (came, node) = (next, mesh.Other(next, node));
        }

        return candidates.Count == 0 ? mesh.Position[node] : candidates.MinBy(p => Math.Abs(PlanePoint.Dot(p - centre, right) - MeetMetres));
    }

    /// <summary>Leaves along a direction and bends over to a point (quadratic Bézier).</summary>
    private static PlanePoint[] Curve(PlanePoint from, PlanePoint direction, PlanePoint to)
    {
        const int Pieces = 6;
        var control = from + (direction * (RampMetres * 0.5));
        return [.. Enumerable.Range(0, Pieces + 1).Select(i => i == Pieces ? to : At((double)i / Pieces))];

        PlanePoint At(double t) => (from * ((1 - t) * (1 - t))) + (control * (2 * t * (1 - t))) + (to * (t * t));
    }

    private void AddCarriageway(Course line, SortedSet<double> marks)
    {
        var bridges = Merged([.. CrossingsOf(line, roads, HalfBridgeMetres), .. CrossingsOf(line, rivers, HalfRiverBridgeMetres)]);
        var kind = new RoadWayKind(120, 2, "asphalt", IsOneWay: true);
        var from = 0.0;
        foreach (var (start, end) in bridges)
        {
            Emit(from, start, kind);
            Emit(start, end, kind with { IsBridge = true });
            from = end;
        }

        Emit(from, line.LengthMetres, kind);

        void Emit(double a, double b, RoadWayKind with)
        {
            // Ramps meet the carriageway at points of their own.
            double[] stops = [a, .. marks.Where(m => m > a && m < b), b];
            var points = stops.Zip(stops.Skip(1)).SelectMany((pair, i) => line.Part(pair.First, pair.Second).Skip(i == 0 ? 0 : 1));
            lines.Add(("motorway", [.. points], with));
        }
    }

    private static IEnumerable<(double From, double To)> CrossingsOf(Course line, SegmentIndex others, double half)
    {
        var at = 0.0;
        for (var i = 1; i < line.Points.Count; i++)
        {
            var (a, b) = (line.Points[i - 1], line.Points[i]);
            foreach (var share in others.CrossingShares(a, b))
            {
                yield return (at + (share * a.DistanceTo(b)) - half, at + (share * a.DistanceTo(b)) + half);
            }

            at += a.DistanceTo(b);
        }
    }

    private static List<(double From, double To)> Merged(List<(double From, double To)> pieces)
    {
        var merged = new List<(double From, double To)>();
        foreach (var piece in pieces.Order())
        {
            if (merged.Count > 0 && piece.From < merged[^1].To + 30)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, piece.To));
            }
            else
            {
                merged.Add(piece);
            }
        }

        return merged;
    }
}
