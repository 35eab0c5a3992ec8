using System.Collections.Immutable;
using RoutePlanner.Benchmarks.Instances;
using RoutePlanner.Benchmarks.Instances.Checking;

namespace RoutePlanner.Benchmarks.Tests.Instances;

public class OrienteeringCheckerTests
{
    // Start and end 10 apart; a point on the way, worth 4, and one aside, worth 9.
    private static readonly OrienteeringInstance Instance = new("small", Paths: 1, MaxLength: 12, [new(0, 0, 0), new(5, 0, 4), new(5, 3, 9), new(10, 0, 0)]);

    [Fact]
    public void The_scores_of_all_points_count_once_each() => Assert.Equal(9, Check([2]).Cost); // 2 × √34 = 11.66

    [Fact]
    public void A_path_that_is_too_long_is_a_violation() => Assert.Contains("a path of length 13.8", Check([1, 2]).Violations.Single());

    [Fact]
    public void Too_many_paths_a_point_twice_and_a_stop_at_the_end_are_violations()
    {
        Assert.Equal(["2 paths, at most 1 are allowed", "point 1 is visited 2 times"], Check([1], [1]).Violations);
        Assert.Equal("a path stops at its start, its end or at what is not a point", Check([3]).Violations.Single());
        Assert.False(Check([4]).Holds);
    }

    private static Verdict Check(params int[][] paths) =>
        OrienteeringChecker.Check(Instance, new OrienteeringSolution([.. paths.Select(p => ImmutableArray.Create(p))]));
}
