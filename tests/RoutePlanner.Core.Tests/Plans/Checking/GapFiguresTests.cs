using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Checking;

public sealed class GapFiguresTests
{
    private static readonly TimeWindow Hours = new(1000, 5000);

    [Fact]
    public void Nobody_coming_is_one_gap_as_long_as_the_hours() =>
        Assert.Equal(new GapFigures(4000, 1000, 2_000_000, IsVisited: false), GapFigures.Between([], Hours, gapMax: 3000));

    [Fact]
    public void Start_and_end_of_the_hours_count_as_departure_and_arrival() =>
        // 1000-1500, 1600-4000, 4100-5000: beyond 400 s are 100 + 2000 + 500.
        Assert.Equal(new GapFigures(2400, 2600, 500L * ((500 * 500) + (2400 * 2400) + (900 * 900)) / 4000, true), GapFigures.Between([(4000, 4100), (1500, 1600)], Hours, gapMax: 400));

    [Fact]
    public void Overlapping_stays_have_no_gap_and_a_short_one_inside_a_long_one_ends_nothing() =>
        // 1000-2000 alone, then somebody is there until 4500, then 500 s.
        Assert.Equal(new GapFigures(1000, 0, 500L * ((1000 * 1000) + (500 * 500)) / 4000, true), GapFigures.Between([(2000, 4500), (2500, 2600), (3000, 4000)], Hours, gapMax: 1000));

    [Fact]
    public void Stays_outside_the_hours_are_cut_off() =>
        // Until 1200 somebody is there from before; from 4900 on somebody who stays longer.
        Assert.Equal(new GapFigures(3700, 0, 500L * 3700 * 3700 / 4000, true), GapFigures.Between([(0, 900), (500, 1200), (4900, 9000), (5001, 5002)], Hours, gapMax: null));
}
