using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>When a demand's target is alone for longest; of a key road its beat that is left alone most.</summary>
internal sealed class LongestGap
{
    private readonly MoveBasis basis;
    private readonly int[] itemOfPosition;

    public LongestGap(MoveBasis basis)
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

    /// <summary>The middle of its longest gap; of all its hours where nobody can come.</summary>
    public int MiddleOf(int demand)
    {
        var coverage = basis.Night.Coverage;
        var item = coverage.Rules.IsPlace(demand)
            ? coverage.Model.BeatCount + basis.Problem.Patrol.Demands[demand].Target
            : WorstBeat(demand);
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

    /// <summary>The beat of a key road that is furthest beyond its rule, or else alone for longest; -1 where the road isn't on the map.</summary>
    private int WorstBeat(int demand)
    {
        var coverage = basis.Night.Coverage;
        var (worst, item) = (new GapSums(-1, -1, 0), -1);
        for (var position = coverage.Rules.FirstPosition[demand]; position < coverage.Rules.FirstPosition[demand + 1]; position++)
        {
            ref readonly var beat = ref coverage.BeatGaps[position];
            if (beat.Excess > worst.Excess || (beat.Excess == worst.Excess && beat.Idle > worst.Idle))
            {
                (worst, item) = (beat, itemOfPosition[position]);
            }
        }

        return item;
    }
}
