using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Tests.Plans.Traces;

public sealed class StopListTests
{
    [Theory]
    [InlineData("visit:a wait:a", "1")]
    [InlineData("wait:a visit:a wait", "1")]
    [InlineData("visit:a visit:b", "1 | 2")]
    [InlineData("visit:a break:a visit:a", "1 | 2 | 3")]
    [InlineData("visit:a drive visit:a", "1 | 2")]
    [InlineData("drive pass wait", "1 | 2")]
    [InlineData("drive", "")]
    public void Stays_at_one_place_are_one_stop(string night, string numbers)
    {
        var (stops, _) = StopList.Of([.. night.Split(' ').Select(Trace)]);

        Assert.Equal(numbers, string.Join(" | ", stops.Select(s => s.Number)));
    }

    [Fact]
    public void Drives_belong_to_the_stop_they_lead_to_and_the_last_ones_lead_back()
    {
        var (stops, back) = StopList.Of([.. "drive drive visit:a drive".Split(' ').Select(Trace)]);

        Assert.Equal(2, Assert.Single(stops).Way.Length);
        Assert.Single(back);
    }

    [Fact]
    public void Turning_round_between_two_passes_is_on_the_way_and_no_stop_of_no_minutes()
    {
        StepTrace[] traces = [.. "pass wait pass".Split(' ').Select(Trace)];
        var turn = traces[1] with { Step = traces[1].Step with { End = traces[1].Step.Start + 28 } };
        var (stops, _) = StopList.Of([traces[0], turn, traces[2]]);

        Assert.Equal([true, true], stops.Select(stop => stop.IsPass));
        Assert.Equal(28, stops[1].WaySeconds);
        // At a place the same wait belongs to the visit before it.
        Assert.Single(StopList.Of([Trace("visit:a", 0), turn]).Stops);
    }

    private static StepTrace Trace(string text, int index)
    {
        var parts = text.Split(':');
        var step = new PlanStep
        {
            Kind = Enum.Parse<StepKind>(parts[0], ignoreCase: true),
            Start = index * 60,
            End = (index + 1) * 60,
            PlaceId = parts.Length > 1 ? parts[1] : null,
        };
        return new StepTrace(step, index, 0, 0, [default]);
    }
}
