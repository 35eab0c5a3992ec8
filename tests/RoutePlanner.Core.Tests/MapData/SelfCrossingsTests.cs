using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData;

public class SelfCrossingsTests
{
    [Fact]
    public void A_whole_outline_meets_itself_nowhere() =>
        Assert.False(SelfCrossings.AreTooMany(Polygon([.. Enumerable.Range(0, 200_000).Select(i => i * Math.Tau / 200_000).Select(a => (Math.Cos(a), Math.Sin(a)))])));

    [Fact]
    public void An_outline_in_eight_is_for_mending() => Assert.False(SelfCrossings.AreTooMany(Polygon((0, 0), (1, 1), (1, 0), (0, 1))));

    [Fact]
    public void One_that_runs_over_itself_again_and_again_is_too_much() =>
        Assert.True(SelfCrossings.AreTooMany(Polygon([.. Enumerable.Repeat(new[] { (0.0, 0.0), (1.0, 0.0), (1.0, 1.0) }, 1000).SelectMany(p => p)])));

    [Fact]
    public void The_count_comes_to_an_end_where_all_is_beside_all() =>
        Assert.True(SelfCrossings.AreTooMany(Polygon([.. Enumerable.Range(0, 60_000).Select(i => i % 2 == 0 ? (i * 1e-9, 0.0) : (1 + (i * 1e-9), 1.0))])));

    private static Polygon Polygon(params (double X, double Y)[] outline) =>
        GeometryFactory.Default.CreatePolygon([.. outline.Append(outline[0]).Select(p => new Coordinate(p.X, p.Y))]);
}
