using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>The net measure (点线网): points on patrolled lines, and how many units make each line (docs/figures.md).</summary>
/// <param name="Points">Key points, farthest from the net first.</param>
/// <param name="Lines">Key roads, fewest units first.</param>
public sealed record NetFigures(ImmutableArray<KeyPoint> Points, ImmutableArray<KeyLine> Lines)
{
    /// <summary>Share of key points on the net, 0 to 1; null without points.</summary>
    public double? PointShare => Points.IsEmpty ? null : Points.Count(p => p.IsOnNet) / (double)Points.Length;

    /// <summary>Share of the key roads' length that is driven at least once, 0 to 1; null without key roads on the map.</summary>
    public double? LineShare => Lines.Sum(line => line.Metres) is var metres and > 0 ? Lines.Sum(line => line.PatrolledMetres) / metres : null;
}
