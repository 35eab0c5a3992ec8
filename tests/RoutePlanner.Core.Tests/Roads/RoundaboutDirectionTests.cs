using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Roads;

public class RoundaboutDirectionTests
{
    private static readonly GeoPoint[] Anticlockwise = [new(114, 30), new(114.001, 30), new(114.001, 30.001), new(114, 30.001), new(114, 30)];

    [Fact]
    public void Traffic_goes_round_anticlockwise_where_it_keeps_right_and_clockwise_where_it_keeps_left()
    {
        var clockwise = Anticlockwise.Reverse().ToArray();
        Assert.True(RoundaboutDirection.IsRight(Anticlockwise, DrivingSide.Right));
        Assert.False(RoundaboutDirection.IsRight(Anticlockwise, DrivingSide.Left));
        Assert.False(RoundaboutDirection.IsRight(clockwise, DrivingSide.Right));
        Assert.True(RoundaboutDirection.IsRight(clockwise, DrivingSide.Left));
    }

    [Fact]
    public void A_line_that_goes_round_nothing_tells_nothing()
    {
        Assert.Null(RoundaboutDirection.IsRight(Anticlockwise.AsSpan(0, 4), DrivingSide.Right));
        Assert.Null(RoundaboutDirection.IsRight([new(114, 30), new(114.001, 30), new(114, 30)], DrivingSide.Right));
        Assert.Null(RoundaboutDirection.IsRight([new(114, 30), new(114.001, 30), new(114.002, 30), new(114, 30)], DrivingSide.Right));
    }
}
