using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Coverage.Sanity;
using RoutePlanner.Core.Tests.Plans.Checking;

namespace RoutePlanner.Core.Tests.Optimisation.Bounds;

/// <summary>Missed visits where they can be counted on one's fingers. Nodes a, b, c in a row, 100 s apart; one unit starts at a.</summary>
public sealed class KnownMissedBoundsTests
{
    private static readonly PatrolProblem Row = new SanityCase(new HandNetwork().Add("ab", 1000, 1000).Add("bc", 1000, 1000), "abc", "a", 7200, 0, 7200).Problem;

    [Fact]
    public void What_the_night_has_room_for_is_not_missed() => Assert.Equal(0, Missed(Row, Asked("b", 3, 600), Asked("c", 3, 600)));

    [Theory]
    [InlineData(0, 11)] // 12 visits of 600 s are 7,200 s, 200 more than are left between the drives there and back
    [InlineData(600, 6)] // 600 s of rest after each: the next begins 1,200 s after the one before; 1,200 n − 600 ≤ 7,000
    public void One_place_takes_as_many_visits_as_fit_one_after_the_other(int gapMin, int fit) =>
        Assert.Equal(20 - fit, Missed(Row, Asked("b", 20, 600) with { GapMin = gapMin }));

    [Fact]
    public void A_window_too_far_away_misses_all() => Assert.Equal(4, Missed(Row, Asked("c", 2, 60) with { Priority = 2, Windows = [new TimeWindow(0, 250)] }));

    [Fact]
    public void Of_two_places_with_one_short_window_the_lesser_is_missed()
    {
        var window = new TimeWindow(3600, 4500);
        Assert.Equal(2, Missed(Row, Asked("b", 1, 600) with { Priority = 5, Windows = [window] }, Asked("c", 1, 600) with { Priority = 2, Windows = [window] }));
    }

    [Fact]
    public void Two_places_that_share_a_night_miss_what_does_not_fit_between_drives()
    {
        // 5 + 5 visits of 600 s, never two running to one place: 10 · 600 + 10 drives of 100 s and 100 s home at least are 7,100; of 11 there would be 100 s too many, and 11 · 700 are.
        var (b, c) = (Asked("b", 5, 600) with { GapMin = 300 }, Asked("c", 5, 600) with { GapMin = 300 });
        Assert.Equal(0, Missed(Row, b, c));
        Assert.Equal(2, Missed(Row, b with { Count = 6 }, c with { Count = 6 }));
    }

    [Fact]
    public void Windows_far_apart_add_up()
    {
        Demand[] Crowded(int start) => [.. "bc".Select(letter => Asked($"{letter}", 1, 600) with { Id = $"{letter}{start}", Windows = [new TimeWindow(start, start + 900)] })];
        Assert.Equal(2, Missed(Row, [.. Crowded(2000), .. Crowded(5000)]));
    }

    [Theory]
    [InlineData(PassDirection.Any, 74)] // along bc and back again: from 100 s on and home from b, 7,000 s hold 70 drives of 100 s
    [InlineData(PassDirection.Forward, 40)] // 100 s along, 100 s back: the last needs no way back but the way home: 35
    public void A_key_road_is_passed_as_often_as_the_night_holds(PassDirection direction, int wanted)
    {
        var graph = Row.Roads.Graph;
        int[] arcs = [.. Enumerable.Range(0, graph.ArcCount).Where(arc => graph.EdgeOf(arc) == 1 && graph.IsForward(arc))];
        var problem = Row with
        {
            Roads = Row.Roads with
            {
                County = Row.County with { KeyRoads = [new KeyRoad { Id = "k", Name = "", Line = [graph.NodePoint(1), graph.NodePoint(2)] }] },
                KeyRoadPaths = [new KeyRoadPath([.. arcs], 1, 2)],
            },
            Demands = [new Demand { Id = "passes:k", Kind = DemandKind.Passes, Target = 0, TargetId = "k", Count = wanted, Priority = 3, Direction = direction, Windows = [new TimeWindow(0, 7200)] }],
        };
        Assert.Equal(direction == PassDirection.Any ? 3 * (wanted - 70) : 3 * (wanted - 35), BoundsOf.Night(problem).MissedPasses);
    }

    private static double Missed(PatrolProblem problem, params Demand[] demands) => BoundsOf.Night(problem with { Demands = [.. demands] }).MissedVisits;

    private static Demand Asked(string place, int count, int serviceSeconds) => Row.Demands.Single(d => d.TargetId == place) with { Count = count, ServiceSeconds = serviceSeconds, GapMax = null };
}
