namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>A few stops of one unit in the other order, passes driven the other way where they may be (2-opt; of a single pass: the other direction).</summary>
internal sealed class ReverseRun(MoveBasis basis) : INightMove
{
    private const int LongestRun = 5;

    public bool TryDraw(NightTrial trial, int unit)
    {
        var route = basis.RouteOf(unit);
        if (route.Length == 1)
        {
            return false;
        }

        var first = basis.Random.Next(route.Length - 1);
        var last = Math.Min(route.Length - 2, first + basis.Random.Next(LongestRun));
        if (first == last && !basis.Problem.IsPass(route[first].Stop))
        {
            return false;
        }

        trial.Reverse(unit, first, last);
        return true;
    }
}
