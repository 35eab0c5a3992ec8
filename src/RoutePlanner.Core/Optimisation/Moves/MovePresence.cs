namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>A stop to be seen at is made elsewhere, between the same stops.</summary>
internal sealed class MovePresence(MoveBasis basis) : INightMove
{
    public bool TryDraw(NightTrial trial, int unit)
    {
        var random = basis.Random;
        var route = basis.RouteOf(unit);
        if (route.Length == 1)
        {
            return false;
        }

        var k = random.Next(route.Length - 1);
        var stop = route[k].Stop;
        var (from, leave) = route.Before(k);
        var territory = basis.TerritoryOf(unit);
        if (!MoveBasis.IsPresence(stop) || !basis.Near.TryDraw(basis.Problem.TerritoryOf[unit], random.Next(2) == 0 ? from : stop.Entry, random, out var spot)
            || !territory.IsLinked(from, spot) || !territory.IsLinked(spot, route[k + 1].Stop.Entry))
        {
            return false;
        }

        var arrival = leave + territory.Seconds(from, spot);
        var latestEnd = route[k + 1].Stop.Start - territory.Seconds(spot, route[k + 1].Stop.Entry);
        var dwell = Math.Clamp(latestEnd - arrival, NightTrial.ShortestPresenceSeconds, Math.Max(stop.End - stop.Start, ShowPresence.UsualLongestSeconds));
        trial.Begin();
        trial.Change(unit, k, new Stop(TaskTable.NoTask, TaskTable.Forward, spot, spot, arrival, arrival + dwell));
        return true;
    }
}
