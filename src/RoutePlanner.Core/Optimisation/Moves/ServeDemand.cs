using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>
/// A visit or pass comes in that a demand still wants: where one is missing at a moment its windows allow, where a gap is too long into the middle of the longest gap. Of several units that may
/// serve it the one for which the move is worth most.
/// </summary>
internal sealed class ServeDemand : INightMove
{
    /// <summary>Units tried for one demand.</summary>
    private const int MostUnits = 6;

    /// <summary>What is wanting is looked up anew after so many draws.</summary>
    private const int DrawsPerLook = 64;

    private readonly MoveBasis basis;
    private readonly LongestGap gaps;
    private readonly List<int> wanting = [];
    private int draws;

    public ServeDemand(MoveBasis basis, LongestGap gaps) => (this.basis, this.gaps) = (basis, gaps);

    /// <summary>Forgets what is wanting: other units are free now, or it is another night.</summary>
    public void Begin() => draws = 0;

    public bool TryDraw(NightTrial trial, int unit)
    {
        if (draws++ % DrawsPerLook == 0)
        {
            LookUp();
        }

        return wanting.Count > 0 && TryServe(trial, wanting[basis.Random.Next(wanting.Count)]);
    }

    /// <summary>A visit or pass more for one demand; false where no unit can, or where nothing is wanting.</summary>
    public bool TryServe(NightTrial trial, int demand)
    {
        var coverage = basis.Night.Coverage;
        var (isMissing, isAlone) = (coverage.Missing[demand] > 0, coverage.Gaps[demand].Excess > 0);
        if (!isMissing && !isAlone)
        {
            return false;
        }

        var gapMiddle = isAlone ? gaps.MiddleOf(demand) : 0;
        var best = default((double Cost, int Unit, int Index, Stop Stop));
        var isFound = false;
        var eligible = basis.Problem.EligibleUnits[demand];
        var first = eligible.Length <= MostUnits ? 0 : basis.Random.Next(eligible.Length);
        for (var n = 0; n < Math.Min(eligible.Length, MostUnits); n++)
        {
            var unit = eligible[(first + n) % eligible.Length];
            var direction = basis.Problem.Patrol.Demands[demand].Kind == DemandKind.Visits ? TaskTable.Forward : basis.Random.Next(2);
            if (!basis.IsFree(unit) || !MoveBasis.TryServe(basis.Problem, unit, demand, direction, 0, out var stop))
            {
                continue;
            }

            var moment = isAlone && (!isMissing || basis.Random.Next(2) == 0) ? gapMiddle - (stop.End / 2) : basis.MomentFor(demand, stop.End);
            var index = MoveBasis.IndexAt(basis.Night.RouteOf(unit), moment);
            stop = stop with { Start = Math.Max(0, moment), End = Math.Max(0, moment) + stop.End };
            Put(trial, unit, index, stop);
            if (trial.TryTime() && basis.Night.Prices.Of(trial.Evaluate()) is var cost && (!isFound || cost < best.Cost))
            {
                (best, isFound) = ((cost, unit, index, stop), true);
            }
        }

        if (isFound)
        {
            Put(trial, best.Unit, best.Index, best.Stop);
        }

        return isFound;
    }

    private static void Put(NightTrial trial, int unit, int index, in Stop stop)
    {
        trial.Begin();
        trial.Put(unit, index, stop);
    }

    private void LookUp()
    {
        wanting.Clear();
        var coverage = basis.Night.Coverage;
        for (var demand = 0; demand < coverage.Missing.Length; demand++)
        {
            if ((coverage.Missing[demand] > 0 || coverage.Gaps[demand].Excess > 0) && basis.AnyServer(demand) >= 0)
            {
                wanting.Add(demand);
            }
        }
    }
}
