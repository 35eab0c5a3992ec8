namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>
/// A short stop at a place, or a pass of a key road, that nobody has to make comes into the middle of a long gap: of a few demands that the unit may serve, of the one whose target is left alone most.
/// </summary>
internal sealed class ShortenGap(MoveBasis basis, LongestGap gaps) : INightMove
{
    private const int GlanceSeconds = 60;

    /// <summary>Demands looked at in one draw.</summary>
    private const int Choices = 4;

    public bool TryDraw(NightTrial trial, int unit)
    {
        var demand = Draw(basis.Problem.DemandsOf[unit]);
        if (demand < 0)
        {
            return false;
        }

        var isPlace = basis.Night.Coverage.Rules.IsPlace(demand);
        if (!MoveBasis.TryServe(basis.Problem, unit, demand, isPlace ? TaskTable.Forward : basis.Random.Next(2), 0, out var stop))
        {
            return false;
        }

        // Of a place a glance is enough to end a gap.
        stop = isPlace ? stop with { Task = TaskTable.NoTask, End = GlanceSeconds } : stop;
        var moment = Math.Max(0, gaps.MiddleOf(demand) - (stop.End / 2));
        trial.Begin();
        trial.Put(unit, MoveBasis.IndexAt(basis.Night.RouteOf(unit), moment), stop with { Start = moment, End = moment + stop.End });
        return true;
    }

    private int Draw(int[] demands)
    {
        var (most, drawn) = (-1L, -1);
        for (var k = 0; k < Choices && demands.Length > 0; k++)
        {
            var demand = demands[basis.Random.Next(demands.Length)];
            if (basis.Night.Coverage.Rules.PriorityOf(demand) * basis.Night.Coverage.Gaps[demand].Idle is var idle && idle > most)
            {
                (most, drawn) = (idle, demand);
            }
        }

        return drawn;
    }
}
