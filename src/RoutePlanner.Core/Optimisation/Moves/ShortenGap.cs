namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>
/// A short stop at a place, or a pass of a key road, that nobody has to make comes into the middle of a long gap: of a few demands that the unit may serve, of the one whose target is left alone most, or
/// for longest.
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
        var index = MoveBasis.IndexAt(basis.Night.RouteOf(unit), moment);
        trial.Put(unit, isPlace ? index : MakeWay(trial, unit, index, stop, moment), stop with { Start = moment, End = moment + stop.End });
        return true;
    }

    /// <summary>A pass takes long: stays that nobody asks for and that leave no time for it go. Returns where it then comes in.</summary>
    private int MakeWay(NightTrial trial, int unit, int index, in Stop stop, int moment)
    {
        var territory = basis.TerritoryOf(unit);
        for (; index > 0 && trial.Draft(unit)[index - 1].Stop is var before && MoveBasis.IsPresence(before)
            && before.End > moment - territory.Seconds(before.Exit, stop.Entry); index--)
        {
            trial.Take(unit, index - 1);
        }

        while (index < trial.Draft(unit).Length - 1 && trial.Draft(unit)[index].Stop is var after && MoveBasis.IsPresence(after)
            && after.Start - territory.Seconds(stop.Exit, after.Entry) < moment + stop.End)
        {
            trial.Take(unit, index);
        }

        return index;
    }

    private int Draw(int[] demands)
    {
        var (most, drawn) = (-1L, -1);
        var byLongest = basis.Random.Next(2) == 0;
        for (var k = 0; k < Choices && demands.Length > 0; k++)
        {
            var demand = demands[basis.Random.Next(demands.Length)];
            ref readonly var sums = ref basis.Night.Coverage.Gaps[demand];
            var alone = byLongest ? sums.Longest : basis.Night.Coverage.Rules.PriorityOf(demand) * sums.Idle;
            if (alone > most)
            {
                (most, drawn) = (alone, demand);
            }
        }

        return drawn;
    }
}
