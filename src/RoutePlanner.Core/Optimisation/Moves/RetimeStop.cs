namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>A stop at another time: within what the drives before and after it leave, seldom beyond. One for presence may last longer or shorter too.</summary>
internal sealed class RetimeStop(MoveBasis basis) : INightMove
{
    private const int BeyondOneIn = 5;
    private const int BeyondSeconds = 1200;

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
        var seconds = stop.End - stop.Start;
        var (first, last) = (route.Reached(k), route.LatestEnd(k));
        var start = stop.Start;
        if (random.Next(BeyondOneIn) == 0)
        {
            start = Math.Max(first, start + random.Next((2 * BeyondSeconds) + 1) - BeyondSeconds);
        }
        else if (MoveBasis.IsPresence(stop))
        {
            if (last - first < NightTrial.ShortestPresenceSeconds)
            {
                return false;
            }

            seconds = random.Next(3) == 0
                ? last - first
                : NightTrial.ShortestPresenceSeconds + random.Next(Math.Min(last - first, 2 * ShowPresence.UsualLongestSeconds) - NightTrial.ShortestPresenceSeconds + 1);
            start = StartWithin(first, last - seconds);
        }
        else
        {
            if (last - seconds < first)
            {
                return false;
            }

            start = StartWithin(first, last - seconds);
        }

        if (start == stop.Start && seconds == stop.End - stop.Start)
        {
            return false;
        }

        trial.Retime(unit, k, start, start + seconds);
        return true;
    }

    /// <summary>As early or as late as can be, or anywhere between.</summary>
    private int StartWithin(int first, int last) => basis.Random.Next(4) switch
    {
        0 => first,
        1 => last,
        _ => first + basis.Random.Next(last - first + 1),
    };
}
