using CsCheck;
using RoutePlanner.Benchmarks.Nights.Hand;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Benchmarks.Tests.Nights;

public sealed class TourTests
{
    [Fact]
    public void A_tour_holds_every_item_once_in_a_direction_that_counts() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var night = new HandNight(RandomCounty.Problem(seed));
            for (var unit = 0; unit < night.Patrol.Units.Length; unit++)
            {
                var tour = Tour.Of(night, unit, night.ItemsOf(unit));
                Assert.Equal(night.ItemsOf(unit).Order(), tour.Select(leg => leg.Item).Order());
                Assert.All(tour, leg => Assert.Contains(leg.Direction, night.Items[leg.Item].Directions.ToArray()));
            }
        },
        iter: 10);

    [Fact]
    public void A_tour_of_few_places_is_hardly_longer_than_the_shortest() => RandomCounty.Seeds.Sample(
        seed =>
        {
            var night = new HandNight(RandomCounty.Problem(seed));
            int[] items = [.. night.ItemsOf(0).Where(item => night.Items[item].Direction == TaskTable.Forward && night.StopAt(0, new HandLeg(item, TaskTable.Forward), night.BaseOf(0), leave: 0) is not null).Take(6)];
            if (items.Length >= 3)
            {
                // On one-way streets 2-opt can stay well above the optimum of so few places, but not by half.
                Assert.True(Length(night, [.. Tour.Of(night, 0, items).Select(leg => leg.Item)]) <= 1.5 * Orders(items).Min(order => Length(night, order)) + 1);
            }
        },
        iter: 10);

    [Fact]
    public void Places_on_a_ring_are_gone_round_in_order()
    {
        var night = new HandNight(RingCounty.Problem(cars: 1));
        var tour = Tour.Of(night, 0, [0, 3, 1, 5, 2, 4]);
        Assert.All(
            tour.Zip(tour.Skip(1).Append(tour[0])),
            pair => Assert.Contains((pair.Second.Item - pair.First.Item + RingCounty.Corners) % RingCounty.Corners, (int[])[1, RingCounty.Corners - 1]));
    }

    private static long Length(HandNight night, int[] order)
    {
        long sum = 0;
        var legs = order.Select(item => new HandLeg(item, TaskTable.Forward)).ToList();
        for (var k = 0; k < legs.Count; k++)
        {
            var from = night.StopAt(0, legs[k], night.BaseOf(0), leave: 0)!.Value.Exit;
            sum += Tour.Seconds(night, 0, from, legs[(k + 1) % legs.Count]);
        }

        return sum;
    }

    private static IEnumerable<int[]> Orders(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Orders([.. items.Where(i => i != first)]).Select(rest => (int[])[first, .. rest]));
}
