using RoutePlanner.Core.Plans.Maps.Drawing;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class LabelPlacerTests
{
    [Fact]
    public void The_first_free_candidate_inside_the_frame_is_taken()
    {
        var placer = new LabelPlacer(new Box(0, 0, 200, 100));
        placer.Block(new Box(40, 40, 80, 60));

        Assert.True(placer.TryPlace([new Box(60, 50, 90, 70), new Box(190, 10, 220, 20), new Box(80, 60, 120, 80)], out var placed));
        Assert.Equal(new Box(80, 60, 120, 80), placed);
        Assert.False(placer.TryPlace([new Box(100, 70, 110, 75)], out _));
    }
}
