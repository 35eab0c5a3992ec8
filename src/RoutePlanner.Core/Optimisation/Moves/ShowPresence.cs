namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>A stop to be seen at comes in: at a place or hot spot near where the unit comes from, for as long as there is time; a stop for presence before it is cut short for it.</summary>
internal sealed class ShowPresence(MoveBasis basis) : INightMove
{
    /// <summary>A quarter of an hour: longer adds little (Koper 1995).</summary>
    public const int UsualLongestSeconds = 900;

    public bool TryDraw(NightTrial trial, int unit)
    {
        var random = basis.Random;
        var route = basis.RouteOf(unit);
        var k = random.Next(route.Length);
        var (from, leave) = route.Before(k);
        var territory = basis.TerritoryOf(unit);
        if (!basis.Near.TryDraw(basis.Problem.TerritoryOf[unit], from, random, out var spot) || !territory.IsLinked(spot, route[k].Stop.Entry))
        {
            return false;
        }

        trial.Begin();
        var arrival = leave + territory.Seconds(from, spot);
        var latestEnd = route[k].Stop.Start - territory.Seconds(spot, route[k].Stop.Entry);
        var room = latestEnd - arrival;
        var dwell = NightTrial.ShortestPresenceSeconds + random.Next(UsualLongestSeconds - NightTrial.ShortestPresenceSeconds + 1);
        if (room >= dwell)
        {
            dwell = random.Next(2) == 0 ? Math.Min(room, UsualLongestSeconds) : dwell;
            var start = random.Next(2) == 0 ? latestEnd - dwell : arrival;
            trial.Put(unit, k, new Stop(TaskTable.NoTask, TaskTable.Forward, spot, spot, start, start + dwell));
            return true;
        }

        // What is missing is taken from the stop for presence before. Delaying what comes after instead was tried: twice the time a move, and seldom better.
        if (k > 0 && route[k - 1].Stop is var before && MoveBasis.IsPresence(before))
        {
            var spare = Math.Max(0, before.End - before.Start - NightTrial.ShortestPresenceSeconds);
            var cut = Math.Min(spare, dwell - room);
            arrival -= cut;
            room += cut;
            trial.Change(unit, k - 1, before with { End = before.End - cut });
        }

        if (room < NightTrial.ShortestPresenceSeconds)
        {
            return false;
        }

        dwell = Math.Min(room, dwell);
        trial.Put(unit, k, new Stop(TaskTable.NoTask, TaskTable.Forward, spot, spot, arrival, arrival + dwell));
        return true;
    }
}
