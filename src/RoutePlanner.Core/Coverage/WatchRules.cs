using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Tonight's demands as rules on watch items, by the definitions of docs/plan.md: how long an item is alone beyond its rule, how many counted visits or passes are missing.
/// <code>
/// items:      those of the risk model, then one a key road (weight 0), which its passes visit
/// use u:      UseDemand[u] asks something of an item; item i has uses FirstUse[i] .. FirstUse[i+1]-1
/// demand d:   uses of a key road's beats have positions FirstPosition[d] .. FirstPosition[d+1]-1; a use without one has NoPosition
/// </code>
/// A gap of a place runs between visits, of a beat between the moments it is entered. Immutable, shared by threads.
/// </summary>
internal sealed class WatchRules
{
    public const int NoPosition = -1;

    private readonly Demand[] demands;
    private readonly bool[] mayServe;
    private readonly int[] firstUse;
    private readonly int[] useDemand;
    private readonly int[] usePosition;
    private readonly int[] firstPosition;
    private readonly int unitCount;

    private WatchRules(PatrolProblem? patrol, RiskModel risk)
    {
        KeyRoadItem = risk.ItemCount;
        var keyRoads = patrol?.County.KeyRoads.Length ?? 0;
        ItemCount = risk.ItemCount + keyRoads;
        demands = patrol is null ? [] : [.. patrol.Demands];
        unitCount = patrol?.Units.Length ?? 0;
        mayServe = new bool[demands.Length * unitCount];
        firstPosition = new int[demands.Length + 1];
        var uses = new List<(int Item, int Demand, int Position)>();
        for (var d = 0; d < demands.Length; d++)
        {
            for (var u = 0; u < unitCount; u++)
            {
                mayServe[(d * unitCount) + u] = PatrolProblem.MayServe(patrol!.Units[u], demands[d]);
            }

            firstPosition[d + 1] = firstPosition[d];
            if (demands[d].Kind == DemandKind.Visits)
            {
                uses.Add((risk.BeatCount + demands[d].Target, d, NoPosition));
                continue;
            }

            uses.Add((KeyRoadItem + demands[d].Target, d, NoPosition));
            foreach (var beat in BeatsOf(patrol!, risk, demands[d].Target))
            {
                uses.Add((beat, d, firstPosition[d + 1]++));
            }
        }

        uses.Sort();
        useDemand = [.. uses.Select(use => use.Demand)];
        usePosition = [.. uses.Select(use => use.Position)];
        firstUse = new int[ItemCount + 1];
        foreach (var (item, _, _) in uses)
        {
            firstUse[item + 1]++;
        }

        for (var item = 0; item < ItemCount; item++)
        {
            firstUse[item + 1] += firstUse[item];
        }
    }

    /// <summary>Item of the first key road; the others follow.</summary>
    public int KeyRoadItem { get; }

    /// <summary>Items, key roads among them.</summary>
    public int ItemCount { get; }

    public int DemandCount => demands.Length;

    public ReadOnlySpan<int> FirstUse => firstUse;

    public ReadOnlySpan<int> UseDemand => useDemand;

    public ReadOnlySpan<int> UsePosition => usePosition;

    public ReadOnlySpan<int> FirstPosition => firstPosition;

    public static WatchRules Of(PatrolProblem patrol, RiskModel risk) => new(patrol, risk);

    /// <summary>No demands: risk alone.</summary>
    public static WatchRules None(RiskModel risk) => new(null, risk);

    public int PriorityOf(int demand) => demands[demand].Priority;

    public bool IsPlace(int demand) => demands[demand].Kind == DemandKind.Visits;

    /// <summary>What the gaps come to inside the demand's hours.</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="visits">Visits of one item, in order of start.</param>
    public GapSums Gaps(int demand, ReadOnlySpan<ItemVisit> visits)
    {
        var wish = demands[demand];
        var (left, hoursEnd, gapMax) = (wish.Hours.Start, wish.Hours.End, wish.GapMax ?? int.MaxValue);
        var (excess, squares, longest) = (0L, 0L, 0);
        foreach (ref readonly var visit in visits)
        {
            if (visit.Kind is VisitKind.Entry or VisitKind.Visit)
            {
                Close(Math.Min(visit.Start, hoursEnd));
                left = Math.Max(left, Math.Min(visit.Kind == VisitKind.Entry ? visit.Start : visit.End, hoursEnd));
            }
        }

        Close(hoursEnd);
        return new GapSums(excess, IdleOf(squares, wish.Hours), longest);

        void Close(int arrival)
        {
            var gap = Math.Max(0, arrival - left);
            excess += Math.Max(0, gap - gapMax);
            squares += (long)gap * gap;
            longest = Math.Max(longest, gap);
        }
    }

    private static long IdleOf(long squares, TimeWindow hours) => hours.End > hours.Start ? 500 * squares / (hours.End - hours.Start) : 0;

    /// <summary>Counted visits or passes that are missing.</summary>
    /// <param name="demand">The demand.</param>
    /// <param name="visits">Visits of the demand's place or key road, in order of start.</param>
    public int Missing(int demand, ReadOnlySpan<ItemVisit> visits) =>
        demands[demand].Kind == DemandKind.Visits ? MissingVisits(demand, visits) : MissingPasses(demand, visits);

    /// <summary>The largest set that keeps gap_min: always the one that ends first.</summary>
    private int MissingVisits(int demand, ReadOnlySpan<ItemVisit> visits)
    {
        var wish = demands[demand];
        var missing = wish.Count;
        var (free, last) = (int.MinValue, -1);
        while (missing > 0)
        {
            var next = -1;
            for (var k = 0; k < visits.Length; k++)
            {
                if (visits[k].Start >= free && (next < 0 || visits[k].End < visits[next].End) && Counts(demand, wish, visits[k])
                    && (last < 0 || visits[k].End > visits[last].End || IsMomentAfter(visits, k, last)))
                {
                    next = k;
                }
            }

            if (next < 0)
            {
                break;
            }

            missing--;
            (free, last) = (visits[next].End + wish.GapMin, next);
        }

        return missing;
    }

    /// <summary>Of visits that end together only those of no length can follow another, each once.</summary>
    private static bool IsMomentAfter(ReadOnlySpan<ItemVisit> visits, int k, int last) =>
        visits[k].Start == visits[k].End && (visits[last].Start < visits[last].End || k > last);

    private bool Counts(int demand, Demand wish, in ItemVisit visit)
    {
        if (visit.Kind != VisitKind.Visit || visit.End - visit.Start < wish.ServiceSeconds || !mayServe[(demand * unitCount) + visit.Unit])
        {
            return false;
        }

        foreach (var window in wish.Windows)
        {
            if (window.Start <= visit.Start && visit.End <= window.End)
            {
                return true;
            }
        }

        return false;
    }

    private int MissingPasses(int demand, ReadOnlySpan<ItemVisit> visits)
    {
        var wish = demands[demand];
        var (forward, backward) = (0, 0);
        foreach (ref readonly var visit in visits)
        {
            if (mayServe[(demand * unitCount) + visit.Unit] && wish.Hours.Start <= visit.Start && visit.End <= wish.Hours.End)
            {
                forward += visit.Kind == VisitKind.PassForward ? 1 : 0;
                backward += visit.Kind == VisitKind.PassBackward ? 1 : 0;
            }
        }

        return wish.Direction switch
        {
            PassDirection.Forward => Math.Max(0, wish.Count - forward),
            PassDirection.Both => Math.Max(0, wish.Count - forward) + Math.Max(0, wish.Count - backward),
            _ => Math.Max(0, wish.Count - forward - backward),
        };
    }

    private static IEnumerable<int> BeatsOf(PatrolProblem patrol, RiskModel risk, int keyRoad) =>
        [.. patrol.Roads.KeyRoadPaths[keyRoad].Arcs
            .Select(patrol.Roads.Graph.EdgeOf)
            .Distinct()
            .SelectMany(edge => Enumerable.Range(risk.FirstBeat[edge], risk.FirstBeat[edge + 1] - risk.FirstBeat[edge]))];
}
