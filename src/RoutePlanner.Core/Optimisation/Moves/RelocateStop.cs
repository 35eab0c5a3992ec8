namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>A stop goes elsewhere: to another time, or to another unit that may and can do it, about when it was or whenever the demand allows.</summary>
internal sealed class RelocateStop(MoveBasis basis) : INightMove
{
    private const int AboutSeconds = 1800;

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

        var isPresence = MoveBasis.IsPresence(stop);
        var demand = isPresence ? TaskTable.NoDemand : basis.Problem.Tasks.DemandOf[stop.Task];
        var toUnit = random.Next(3) == 0 ? unit : isPresence ? basis.Units[random.Next(basis.Units.Length)] : basis.AnyServer(demand);
        if (toUnit < 0 || !trial.TryAt(unit, stop, toUnit, out var moved))
        {
            return false;
        }

        var moment = isPresence || random.Next(2) == 0
            ? stop.Start + random.Next((2 * AboutSeconds) + 1) - AboutSeconds
            : basis.MomentFor(demand, stop.End - stop.Start);
        trial.Begin();
        trial.Take(unit, k);
        var index = MoveBasis.IndexAt(trial.Draft(toUnit), moment);
        var start = random.Next(2) == 0 ? Math.Max(0, moment) : 0;
        trial.Put(toUnit, index, moved with { Start = start, End = start + moved.End - moved.Start });
        return true;
    }
}
