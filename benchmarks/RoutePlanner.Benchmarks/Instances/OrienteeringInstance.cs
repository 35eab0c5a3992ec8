using System.Collections.Immutable;

namespace RoutePlanner.Benchmarks.Instances;

/// <summary>
/// Team orienteering: a fixed number of paths from the first point to the last, each at most <paramref name="MaxLength"/> long (straight lines, not rounded);
/// a point's score counts once; the sum is to be as high as possible.
/// </summary>
internal sealed record OrienteeringInstance(string Name, int Paths, double MaxLength, ImmutableArray<ScoredPoint> Points)
{
    /// <summary>Straight line between two points.</summary>
    public double Distance(int from, int to)
    {
        double dx = Points[from].X - Points[to].X, dy = Points[from].Y - Points[to].Y;
        return Math.Sqrt(dx * dx + dy * dy);
    }
}

/// <summary>A point with what visiting it is worth.</summary>
internal sealed record ScoredPoint(double X, double Y, int Score);
