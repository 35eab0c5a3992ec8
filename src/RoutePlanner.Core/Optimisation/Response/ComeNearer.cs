using RoutePlanner.Core.Optimisation.Moves;

namespace RoutePlanner.Core.Optimisation.Response;

/// <summary>A stop to be seen at is made elsewhere, or comes in where there is time for it: at the one of some spots nearby from which most is reached that nobody else reaches at that moment.</summary>
internal sealed class ComeNearer(MoveBasis basis, CoverMap map, CoverClock clock) : INightMove
{
    private const int Spots = 6;

    public bool TryDraw(NightTrial trial, int unit)
    {
        var route = basis.RouteOf(unit);
        var k = basis.Random.Next(route.Length);
        var isChange = k < route.Length - 1 && MoveBasis.IsPresence(route[k].Stop);
        var next = isChange ? k + 1 : k;
        var (from, leave) = route.Before(k);
        var (territory, until) = (basis.TerritoryOf(unit), route[next].Stop.Start);
        var (best, most) = (Territory.NoLocation, 0.0);
        for (var draw = 0; draw < Spots; draw++)
        {
            if (basis.Near.TryDraw(basis.Problem.TerritoryOf[unit], from, basis.Random, out var spot)
                && territory.IsLinked(from, spot) && territory.IsLinked(spot, route[next].Stop.Entry)
                && leave + territory.Seconds(from, spot) + NightTrial.ShortestPresenceSeconds + territory.Seconds(spot, route[next].Stop.Entry) <= until
                && clock.LateWithin(map.MomentAt((leave + until) / 2), map.From(territory.Mode, territory.EndNodes[spot])) is var late && late > most)
            {
                (best, most) = (spot, late);
            }
        }

        if (best == Territory.NoLocation)
        {
            return false;
        }

        // As long as there is time: where it stands it can be called from.
        var stop = new Stop(
            TaskTable.NoTask, TaskTable.Forward, best, best, leave + territory.Seconds(from, best), until - territory.Seconds(best, route[next].Stop.Entry));
        trial.Begin();
        if (isChange)
        {
            trial.Change(unit, k, stop);
        }
        else
        {
            trial.Put(unit, k, stop);
        }

        return true;
    }
}
