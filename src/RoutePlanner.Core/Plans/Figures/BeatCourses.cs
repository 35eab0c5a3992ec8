using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Where each beat lies: edges cut into equal pieces, counted along the forward arc.</summary>
internal sealed class BeatCourses
{
    private readonly RoadGraph graph;
    private readonly RiskModel risk;
    private readonly int[] edgeOf;

    public BeatCourses(RoadGraph graph, RiskModel risk)
    {
        this.graph = graph;
        this.risk = risk;
        edgeOf = new int[risk.BeatCount];
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            edgeOf.AsSpan(risk.FirstBeat[edge]..risk.FirstBeat[edge + 1]).Fill(edge);
        }
    }

    public int EdgeOf(int beat) => edgeOf[beat];

    public double MetresOf(int beat)
    {
        var edge = edgeOf[beat];
        return graph.LengthCentimetresOf(graph.ForwardArc(edge)) / 100.0 / (risk.FirstBeat[edge + 1] - risk.FirstBeat[edge]);
    }

    /// <summary>Its points along the forward arc, at least two.</summary>
    public GeoPoint[] Of(int beat)
    {
        var (shape, shares, from, to) = Cut(beat);
        var points = new List<GeoPoint> { At(shape, shares, from) };
        for (var i = 1; i + 1 < shape.Length; i++)
        {
            if (shares[i] > from && shares[i] < to)
            {
                points.Add(shape[i]);
            }
        }

        points.Add(At(shape, shares, to));
        return [.. points];
    }

    /// <summary>Half-way along it.</summary>
    public GeoPoint MiddleOf(int beat)
    {
        var (shape, shares, from, to) = Cut(beat);
        return At(shape, shares, (from + to) / 2);
    }

    private (GeoPoint[] Shape, double[] Shares, double From, double To) Cut(int beat)
    {
        var edge = edgeOf[beat];
        var shape = graph.ShapeOf(edge).ToArray();
        double count = risk.FirstBeat[edge + 1] - risk.FirstBeat[edge];
        var piece = beat - risk.FirstBeat[edge];
        return (shape, ArcShape.DistanceShares(shape), piece / count, (piece + 1) / count);
    }

    private static GeoPoint At(GeoPoint[] shape, double[] shares, double share)
    {
        var i = 1;
        while (i + 1 < shape.Length && shares[i] < share)
        {
            i++;
        }

        var length = shares[i] - shares[i - 1];
        return Polyline.Between(shape[i - 1], shape[i], length > 0 ? Math.Clamp((share - shares[i - 1]) / length, 0, 1) : 0);
    }
}
