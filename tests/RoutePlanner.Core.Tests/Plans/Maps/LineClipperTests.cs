using CsCheck;
using RoutePlanner.Core.Plans.Maps.Drawing;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class LineClipperTests
{
    private static readonly Box Window = new(0, 0, 10, 10);

    [Fact]
    public void A_line_that_leaves_and_comes_back_is_two_pieces()
    {
        var pieces = new List<Pixel[]>();
        LineClipper.Clip([new(5, 5), new(15, 5), new(15, 8), new(5, 8)], Window, pieces);

        Assert.Equal([[new(5, 5), new(10, 5)], [new(10, 8), new(5, 8)]], pieces);
    }

    [Fact]
    public void A_line_outside_leaves_nothing()
    {
        var pieces = new List<Pixel[]>();
        LineClipper.Clip([new(-5, -5), new(-5, 20), new(20, 20)], Window, pieces);

        Assert.Empty(pieces);
    }

    [Fact]
    public void A_ring_around_the_window_becomes_the_window()
    {
        var ring = LineClipper.ClipRing([new(-5, -5), new(15, -5), new(15, 15), new(-5, 15)], Window);

        Assert.Equal([new(0, 0), new(0, 10), new(10, 0), new(10, 10)], ring.Distinct().OrderBy(p => p.X).ThenBy(p => p.Y));
    }

    [Fact]
    public void Pieces_lie_inside_and_lose_no_length_that_was_inside() =>
        Gen.Select(Gen.Double[-10, 20], Gen.Double[-10, 20]).Array[2, 12].Sample(points =>
        {
            Pixel[] line = [.. points.Select(p => new Pixel(p.Item1, p.Item2))];
            var pieces = new List<Pixel[]>();
            LineClipper.Clip(line, Window, pieces);

            Assert.All(pieces.SelectMany(p => p), p => Assert.True(Window.Grow(1e-9).Contains(p)));
            // Reference: the share of many small steps whose middle lies inside.
            Assert.Equal(LengthInside(line), pieces.Sum(LineShaper.Length), 1.0);
        });

    private static double LengthInside(Pixel[] line)
    {
        const int Steps = 400;
        var sum = 0.0;
        for (var i = 1; i < line.Length; i++)
        {
            var length = line[i - 1].DistanceTo(line[i]) / Steps;
            sum += length * Enumerable.Range(0, Steps).Count(s => Window.Contains(line[i - 1].Towards(line[i], (s + 0.5) / Steps)));
        }

        return sum;
    }
}
