using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.DataReports;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Tests.Plans.DataReports;

public sealed class FindingOrderTests
{
    private static Finding Of(FindingKind kind, Severity severity, double measure) => new(kind, severity, new GeoPoint(114, 32)) { Measure = measure };

    [Fact]
    public void Warnings_come_first_then_the_longest() =>
        Assert.Equal(
            [("I-1", 100.0), ("I-2", 50.0), ("I-3", 900.0)],
            FindingOrder.Numbered([Of(FindingKind.Island, Severity.Note, 900), Of(FindingKind.Island, Severity.Warning, 50), Of(FindingKind.Island, Severity.Warning, 100)])
                .Select(f => (f.Id, f.Finding.Measure!.Value)));

    [Fact]
    public void Of_near_misses_the_nearest_is_the_worst() =>
        Assert.Equal(
            [1.0, 4.0],
            FindingOrder.Numbered([Of(FindingKind.NearMiss, Severity.Note, 4), Of(FindingKind.NearMiss, Severity.Note, 1)]).Select(f => f.Finding.Measure!.Value));

    [Fact]
    public void Kinds_come_in_their_own_order_each_with_its_own_numbers() =>
        Assert.Equal(
            ["T-1", "N-1", "KR-1"],
            FindingOrder.Numbered([Of(FindingKind.KeyRoadOffRoad, Severity.Error, 4), Of(FindingKind.NearMiss, Severity.Note, 1), Of(FindingKind.OneWayTrap, Severity.Note, 1)]).Select(f => f.Id));
}
