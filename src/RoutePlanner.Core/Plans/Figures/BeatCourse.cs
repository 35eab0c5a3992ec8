using System.Collections.Immutable;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>The line of a beat: a piece of its edge's.</summary>
internal static class BeatCourse
{
    /// <summary>Its points along the forward arc, at least two.</summary>
    public static ImmutableArray<GeoPoint> Of(Beats beats, int beat)
    {
        var edge = beats.EdgeOf[beat];
        var shape = beats.Graph.ShapeOf(edge).ToArray();
        var shares = ArcShape.DistanceShares(shape);
        double count = beats.CountOn(edge);
        var piece = beat - beats.First[edge];
        var (from, to) = (piece / count, (piece + 1) / count);
        var points = ImmutableArray.CreateBuilder<GeoPoint>();
        points.Add(At(shape, shares, from));
        for (var i = 1; i + 1 < shape.Length; i++)
        {
            if (shares[i] > from && shares[i] < to)
            {
                points.Add(shape[i]);
            }
        }

        points.Add(At(shape, shares, to));
        return points.ToImmutable();
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
