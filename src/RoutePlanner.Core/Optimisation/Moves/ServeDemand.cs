using RoutePlanner.Core.Coverage;
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
    private readonly int[] itemOfPosition;
    private readonly List<int> wanting = [];
    private int draws;

    public ServeDemand(MoveBasis basis)
    {
        this.basis = basis;
        var rules = basis.Night.Coverage.Rules;
        itemOfPosition = new int[rules.FirstPosition[^1]];
        for (var item = 0; item < rules.ItemCount; item++)
        {
            for (var use = rules.FirstUse[item]; use < rules.FirstUse[item + 1]; use++)
            {
                if (rules.UsePosition[use] != WatchRules.NoPosition)
                {
                    itemOfPosition[rules.UsePosition[use]] = item;
                }
            }
        }
    }

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
        var (isMissing, isAlone) = (coverage.Missing[demand] > 0, coverage.Excess[demand] > 0);
        if (!isMissing && !isAlone)
        {
            return false;
        }

        var gapMiddle = isAlone ? MiddleOfLongestGap(demand) : 0;
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
            if ((coverage.Missing[demand] > 0 || coverage.Excess[demand] > 0) && basis.AnyServer(demand) >= 0)
            {
                wanting.Add(demand);
            }
        }
    }

    private int MiddleOfLongestGap(int demand)
    {
        var coverage = basis.Night.Coverage;
        var item = coverage.Rules.IsPlace(demand)
            ? coverage.Model.BeatCount + basis.Problem.Patrol.Demands[demand].Target
            : WorstItem(demand);
        var hours = basis.Problem.Patrol.Demands[demand].Hours;
        var (left, longest, middle) = (hours.Start, 0, (hours.Start + hours.End) / 2);
        if (item >= 0)
        {
            foreach (ref readonly var kept in coverage.VisitsOf(item))
            {
                if (kept.Visit.Kind is VisitKind.Entry or VisitKind.Visit)
                {
                    Close(Math.Min(kept.Visit.Start, hours.End));
                    left = Math.Max(left, kept.Visit.Kind == VisitKind.Entry ? kept.Visit.Start : kept.Visit.End);
                }
            }

            Close(hours.End);
        }

        return middle;

        void Close(int arrival)
        {
            if (arrival - left > longest)
            {
                (longest, middle) = (arrival - left, (arrival + left) / 2);
            }
        }
    }

    /// <summary>The beat of a key road that is furthest beyond its rule, or -1 where the road isn't on the map.</summary>
    private int WorstItem(int demand)
    {
        var coverage = basis.Night.Coverage;
        var (worst, item) = (-1L, -1);
        for (var position = coverage.Rules.FirstPosition[demand]; position < coverage.Rules.FirstPosition[demand + 1]; position++)
        {
            if (coverage.BeatExcess[position] > worst)
            {
                (worst, item) = (coverage.BeatExcess[position], itemOfPosition[position]);
            }
        }

        return item;
    }
}
