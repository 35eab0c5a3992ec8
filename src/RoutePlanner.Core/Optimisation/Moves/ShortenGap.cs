using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>
/// A short stop at a place, or a pass of a key road, that nobody has to make comes into the middle of a long gap: of a few demands that the unit may serve, of the one whose target is left alone most.
/// </summary>
internal sealed class ShortenGap : INightMove
{
    private const int GlanceSeconds = 60;

    /// <summary>Demands looked at in one draw.</summary>
    private const int Choices = 4;

    private readonly MoveBasis basis;
    private readonly LongestGap gaps;
    private readonly int[][] demandsOf;

    public ShortenGap(MoveBasis basis, LongestGap gaps)
    {
        (this.basis, this.gaps) = (basis, gaps);
        var eligible = basis.Problem.EligibleUnits;
        demandsOf = [.. Enumerable.Range(0, basis.Problem.UnitCount).Select(unit => Enumerable.Range(0, eligible.Length).Where(demand => eligible[demand].Contains(unit)).ToArray())];
    }

    public bool TryDraw(NightTrial trial, int unit)
    {
        var random = basis.Random;
        var demand = Draw(unit);
        if (demand < 0 || !MoveBasis.TryServe(basis.Problem, unit, demand, IsPlace(demand) ? TaskTable.Forward : random.Next(2), 0, out var stop))
        {
            return false;
        }

        // Of a place a glance is enough to end a gap.
        stop = IsPlace(demand) ? stop with { Task = TaskTable.NoTask, End = GlanceSeconds } : stop;
        var moment = Math.Max(0, gaps.MiddleOf(demand) - (stop.End / 2));
        trial.Begin();
        trial.Put(unit, MoveBasis.IndexAt(basis.Night.RouteOf(unit), moment), stop with { Start = moment, End = moment + stop.End });
        return true;
    }

    private bool IsPlace(int demand) => basis.Problem.Patrol.Demands[demand].Kind == DemandKind.Visits;

    private int Draw(int unit)
    {
        var (most, drawn) = (-1L, -1);
        for (var k = 0; k < Choices && demandsOf[unit].Length > 0; k++)
        {
            var demand = demandsOf[unit][basis.Random.Next(demandsOf[unit].Length)];
            if (basis.Night.Coverage.Rules.PriorityOf(demand) * basis.Night.Coverage.Gaps[demand].Idle is var idle && idle > most)
            {
                (most, drawn) = (idle, demand);
            }
        }

        return drawn;
    }
}
