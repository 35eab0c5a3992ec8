namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>A stop goes, but never a break; seldom one that a demand asks for.</summary>
internal sealed class RemoveStop(MoveBasis basis) : INightMove
{
    private const int RequiredOneIn = 6;

    public bool TryDraw(NightTrial trial, int unit)
    {
        var route = basis.RouteOf(unit);
        if (route.Length == 1)
        {
            return false;
        }

        var k = basis.Random.Next(route.Length - 1);
        var stop = route[k].Stop;
        if (!MoveBasis.IsPresence(stop) && (basis.IsBreak(stop) || basis.Random.Next(RequiredOneIn) > 0))
        {
            return false;
        }

        trial.Remove(unit, k);
        return true;
    }
}
