using CsCheck;
using RoutePlanner.Core.Plans.Maps.Drawing;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class LineShaperTests
{
    [Fact]
    public void Points_on_a_straight_line_are_dropped_and_corners_kept() =>
        Assert.Equal(
            [new(0, 0), new(10, 0), new(10, 10)],
            LineShaper.Simplify([new(0, 0), new(3, 0.1), new(7, -0.1), new(10, 0), new(10, 5), new(10, 10)], 0.3));

    [Fact]
    public void A_corner_keeps_both_sides_at_the_offset() =>
        // Right, then down the page: left is above, then to the right.
        Assert.Equal([new(0, -2), new(12, -2), new(12, 10)], LineShaper.Offset([new(0, 0), new(10, 0), new(10, 10)], 2), Near);

    [Fact]
    public void An_offset_point_is_never_farther_off_than_the_miter_allows() =>
        Gen.Select(Gen.Double[0, 100], Gen.Double[0, 100]).Array[2, 10].Sample(points =>
        {
            Pixel[] line = [.. points.Select(p => new Pixel(p.Item1, p.Item2))];
            return LineShaper.Offset(line, 3).Zip(line).All(pair => pair.First.DistanceTo(pair.Second) <= (3 * 1.6) + 1e-9);
        });

    [Fact]
    public void A_distance_along_the_line_gives_point_and_direction()
    {
        var (point, direction) = LineShaper.At([new(0, 0), new(10, 0), new(10, 10)], 14);

        Assert.Equal((new Pixel(10, 4), new Pixel(0, 1)), (point, direction));
    }

    private static bool Near(Pixel a, Pixel b) => a.DistanceTo(b) < 1e-9;
}
