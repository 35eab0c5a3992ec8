using RoutePlanner.Core.Optimisation.Rounds;

namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>
/// Spare time is driven instead of stood: a round on the way to the next stop, or to a stop to be seen at on the way there, and on from that one. Stops to be seen at that are in the way may go.
/// <code>
/// before:   stop ── stand ── stand ─────── next stop
/// after:    stop ~~~~~ round ~~~~~ stand ~~~ round ~~~ next stop
/// </code>
/// </summary>
internal sealed class DriveRound(MoveBasis basis, RoundFinder rounds) : INightMove
{
    private const int MostStopsInTheWay = 2;

    /// <summary>A round takes from five minutes to half an hour: a longer one could be changed only as a whole.</summary>
    private const int ShortestSeconds = 300;
    private const int LongestSeconds = 1800;

    private const int LeastRoomSeconds = 60;

    public bool TryDraw(NightTrial trial, int unit)
    {
        var random = basis.Random;
        var route = basis.RouteOf(unit);
        var k = random.Next(route.Length);
        var (from, leave) = route.Before(k);
        leave = Math.Max(leave, basis.Problem.Present);
        trial.Begin();
        var end = k;
        for (var most = random.Next(MostStopsInTheWay + 1); end < k + most && end < route.Length - 1 && MoveBasis.IsPresence(route[end].Stop); end++)
        {
            trial.Take(unit, k);
        }

        var (to, due) = (route[end].Stop.Entry, route[end].Stop.Start);
        var longest = ShortestSeconds + random.Next(LongestSeconds - ShortestSeconds + 1);
        if (due - leave <= longest || random.Next(2) == 0)
        {
            return TryLeg(trial, unit, k, from, to, Math.Max(leave, due - longest), due);
        }

        // A stand on the way: where one was, or near.
        var territory = basis.TerritoryOf(unit);
        var spot = end > k && random.Next(2) == 0 ? route[k].Stop.Entry : Territory.NoLocation;
        if (spot == Territory.NoLocation && !basis.Near.TryDraw(basis.Problem.TerritoryOf[unit], random.Next(2) == 0 ? from : to, random, out spot))
        {
            return false;
        }

        var dwell = NightTrial.ShortestPresenceSeconds + random.Next(ShowPresence.UsualLongestSeconds - NightTrial.ShortestPresenceSeconds + 1);
        if (!territory.IsLinked(from, spot) || !territory.IsLinked(spot, to) || due - dwell - territory.Seconds(spot, to) < leave + territory.Seconds(from, spot))
        {
            return false;
        }

        var start = Math.Min(due - dwell - territory.Seconds(spot, to), leave + Math.Max(longest, territory.Seconds(from, spot)));
        trial.Put(unit, k, new Stop(TaskTable.NoTask, TaskTable.Forward, spot, spot, start, start + dwell));
        var isDriven = TryLeg(trial, unit, k, from, spot, leave, start);
        return TryLeg(trial, unit, k + 1, spot, to, Math.Max(start + dwell, due - longest), due) || isDriven;
    }

    private bool TryLeg(NightTrial trial, int unit, int k, int from, int to, int leave, int due)
    {
        if (due - leave < basis.TerritoryOf(unit).Seconds(from, to) + (long)LeastRoomSeconds || rounds.Find(unit, from, to, leave, due, basis.Random) is not { } way)
        {
            return false;
        }

        trial.Drive(unit, k, way);
        return true;
    }
}
