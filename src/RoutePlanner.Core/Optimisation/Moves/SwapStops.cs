namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>Two stops of one or two units change places and times, about the same time of night.</summary>
internal sealed class SwapStops(MoveBasis basis) : INightMove
{
    private const int AboutSeconds = 2400;

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
        if (basis.IsBreak(stop))
        {
            return false;
        }

        var otherUnit = random.Next(3) == 0 ? unit
            : MoveBasis.IsPresence(stop) ? basis.Units[random.Next(basis.Units.Length)]
            : basis.AnyServer(basis.Problem.Tasks.DemandOf[stop.Task]);
        if (otherUnit < 0)
        {
            return false;
        }

        var other = basis.RouteOf(otherUnit);
        var l = MoveBasis.IndexAt(basis.Night.RouteOf(otherUnit), stop.Start + random.Next((2 * AboutSeconds) + 1) - AboutSeconds);
        if (l == other.Length - 1 || (otherUnit == unit && l == k) || basis.IsBreak(other[l].Stop))
        {
            return false;
        }

        return trial.Swap(unit, k, otherUnit, l);
    }
}
