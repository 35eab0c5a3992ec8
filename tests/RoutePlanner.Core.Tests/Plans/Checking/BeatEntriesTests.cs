using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Plans.Checking;

public sealed class BeatEntriesTests
{
    private static readonly ProblemIndex Index = new(HandCounty.Problem);

    private static readonly CheckedRoute Car = CheckedRoute.Follow(Index, 0, HandPlan.Plan.Units[0]);

    [Fact]
    public void Beats_of_a_pass_are_entered_at_patrol_speed()
    {
        // b-c in 25 s, three beats of 8.33 s; c-d in 20 s, two of 10 s; from second 20 on, rounded down.
        Assert.Equal([20, 28, 36, 45, 55], Entries(step: 1).Select(e => e.Start));
        Assert.Equal([28, 36, 45, 55, 65], Entries(step: 1).Select(e => e.End));
        Assert.Equal([0, 1, 2, 0, 1], Entries(step: 1).Select(e => e.Beat));
    }

    [Fact]
    public void Driving_backward_enters_the_last_beat_first()
    {
        // e-d 18.4 s (two beats), d-c 12.5 s (two beats) in 31 s from 684 on; d-c begins at 684 + floor(31 × 184 / 309) = 702.
        Assert.Equal([684, 693, 702, 708], Entries(step: 4).Select(e => e.Start));
        Assert.Equal([1, 0, 1, 0], Entries(step: 4).Select(e => e.Beat));
    }

    [Fact]
    public void A_beat_is_at_most_100_metres_long() =>
        // a-b 300, b-c 250, c-d 200, d-e 150, e-a 400, c-m 500, m-n 1000, d-f 120, g-h 100
        Assert.Equal([3, 3, 2, 2, 4, 5, 10, 2, 1], Enumerable.Range(0, 9).Select(edge => BeatEntries.CountOf(HandCounty.Graph, edge)));

    [Fact]
    public void A_drive_over_a_closed_road_enters_nothing()
    {
        // a to e is against the one-way street.
        var steps = Car.Plan.Steps.SetItem(0, Car.Plan.Steps[0] with { Arcs = [.. HandCounty.Path("ae")] });
        var route = CheckedRoute.Follow(Index, 0, Car.Plan with { Steps = steps });
        Assert.DoesNotContain(BeatEntries.Of([route], HandCounty.Graph), e => e.Start < 20);
    }

    private static IEnumerable<BeatEntry> Entries(int step) =>
        BeatEntries.Of([Car], HandCounty.Graph).Where(e => e.Start >= Car.Steps[step].Step.Start && e.End <= Car.Steps[step].Step.End);
}
