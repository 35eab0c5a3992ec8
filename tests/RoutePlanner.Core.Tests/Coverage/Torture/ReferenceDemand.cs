using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>One demand's terms from the visits of its items, by docs/plan.md: its place; or the beats of its key road, and the key road itself, which its passes visit.</summary>
internal sealed class ReferenceDemand
{
    private readonly Demand demand;
    private readonly bool[] mayServe;
    private readonly int target;
    private readonly int gapAim;
    private readonly int[] beats;
    private readonly Dictionary<int, GapFigures> gaps = [];
    private int missing;

    public ReferenceDemand(TortureCounty county, Demand demand)
    {
        (this.demand, gapAim) = (demand, county.GapAim);
        mayServe = [.. county.Problem.Units.Select(unit => PatrolProblem.MayServe(unit, demand))];
        target = demand.Kind == DemandKind.Visits ? county.Model.BeatCount + demand.Target : county.Model.ItemCount + demand.Target;
        beats = demand.Kind == DemandKind.Visits
            ? []
            : [.. county.Problem.Roads.KeyRoadPaths[demand.Target].Arcs
                .Select(county.Problem.Roads.Graph.EdgeOf)
                .Distinct()
                .SelectMany(edge => Enumerable.Range(county.Model.FirstBeat[edge], county.Model.FirstBeat[edge + 1] - county.Model.FirstBeat[edge]))];
        Items = [target, .. beats];
    }

    /// <summary>Items whose visits it asks for.</summary>
    public ImmutableArray<int> Items { get; }

    /// <summary>What it adds to the totals.</summary>
    public CoverageTotals Totals { get; private set; }

    /// <summary>Looks at some of its items anew; those that aren't its own are passed over.</summary>
    public void Judge(IEnumerable<int> items, List<ItemVisit>[] here)
    {
        foreach (var item in items)
        {
            if (item == target)
            {
                missing = demand.Kind == DemandKind.Visits ? MissingVisits(here[item]) : MissingPasses(here[item]);
            }

            // A place is alone between its visits; a beat between the moments it is entered.
            if (item == target && demand.Kind == DemandKind.Visits)
            {
                gaps[item] = GapsOf(here[item].Where(v => v.Kind == VisitKind.Visit).Select(v => ((long)v.Start, (long)v.End)));
            }
            else if (beats.Contains(item))
            {
                gaps[item] = GapsOf(here[item].Where(v => v.Kind == VisitKind.Entry).Select(v => ((long)v.Start, (long)v.Start)));
            }
        }

        // A key road that isn't on the map is never entered.
        IEnumerable<GapFigures> all = gaps.Count > 0 ? gaps.Values : [GapsOf([])];
        var (excess, idle, longGaps) = (demand.Priority * all.Max(g => g.ExcessSeconds), demand.Priority * all.Max(g => g.IdleMilliseconds), Math.Max(0, all.Max(g => g.Worst) - gapAim));
        Totals = demand.Kind == DemandKind.Visits
            ? new CoverageTotals(0, excess, idle, longGaps, demand.Priority * missing, 0)
            : new CoverageTotals(0, excess, idle, longGaps, 0, demand.Priority * missing);
    }

    private GapFigures GapsOf(IEnumerable<(long Start, long End)> stays) => GapFigures.Between(stays, demand.Hours, demand.GapMax);

    private int MissingVisits(List<ItemVisit> visits)
    {
        var counting = visits.Where(v => v.Kind == VisitKind.Visit && mayServe[v.Unit] && v.End - v.Start >= demand.ServiceSeconds
            && demand.Windows.Any(window => window.Start <= v.Start && v.End <= window.End));
        return Math.Max(0, demand.Count - ServedVisitsCheck.LargestSet(counting.Select(v => (v.Start, v.End)), demand.GapMin));
    }

    private int MissingPasses(List<ItemVisit> passes)
    {
        var counting = passes.Where(p => mayServe[p.Unit] && demand.Hours.Start <= p.Start && p.End <= demand.Hours.End).ToList();
        var (forward, backward) = (counting.Count(p => p.Kind == VisitKind.PassForward), counting.Count(p => p.Kind == VisitKind.PassBackward));
        return demand.Direction switch
        {
            PassDirection.Both => Math.Max(0, demand.Count - forward) + Math.Max(0, demand.Count - backward),
            PassDirection.Forward => Math.Max(0, demand.Count - forward),
            _ => Math.Max(0, demand.Count - forward - backward),
        };
    }
}
