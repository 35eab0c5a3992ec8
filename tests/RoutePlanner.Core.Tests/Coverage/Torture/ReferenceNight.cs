using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Plans.Checking;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>
/// All visits of a night and the terms they come to, by the checker's functions: each item and each rule anew from the list of its visits whenever that changes. What didn't change is
/// kept, so that millions of moves can be compared; <see cref="Afresh"/> keeps nothing.
/// </summary>
internal sealed class ReferenceNight
{
    private readonly TortureCounty county;
    private readonly RiskModel model;
    private readonly UnprotectedSum[] sums;
    private readonly List<ItemVisit>[] here;
    private readonly long[] risk;
    private readonly ReferenceDemand[] demands;
    private readonly List<ReferenceDemand>[] demandsOf;
    private readonly List<AgedPresence> aged = [];
    private readonly Dictionary<int, long> riskBefore = [];
    private readonly HashSet<ReferenceDemand> touched = [];
    private List<(int Item, ItemVisit Visit)> lastRemoved = [];
    private List<(int Item, ItemVisit Visit)> lastAdded = [];
    private CoverageTotals totalsBefore;

    public ReferenceNight(TortureCounty county)
    {
        this.county = county;
        model = county.Model;
        sums = [.. Enumerable.Range(0, model.ClassCount).Select(c => new UnprotectedSum(model.ProfileOf(c), model.HalfLifeSeconds(c), model.NightSeconds))];
        here = [.. Enumerable.Range(0, model.ItemCount + county.Problem.County.KeyRoads.Length).Select(_ => new List<ItemVisit>())];
        risk = [.. Enumerable.Range(0, here.Length).Select(RiskOf)];
        demands = [.. county.Problem.Demands.Select(demand => new ReferenceDemand(county, demand))];
        demandsOf = [.. here.Select(_ => new List<ReferenceDemand>())];
        foreach (var demand in demands)
        {
            demand.Judge(demand.Items, here);
            foreach (var item in demand.Items)
            {
                demandsOf[item].Add(demand);
            }
        }

        Totals = Sum();
    }

    /// <summary>Terms of the visits as they are.</summary>
    public CoverageTotals Totals { get; private set; }

    /// <summary>Visits of the model's items.</summary>
    public IEnumerable<(int Item, ItemVisit Visit)> Visits => Enumerable.Range(0, model.ItemCount).SelectMany(item => here[item].Select(visit => (item, visit)));

    /// <summary>Takes visits away and puts others there; the terms change by what their items and rules come to now.</summary>
    public void Change(List<(int Item, ItemVisit Visit)> removed, List<(int Item, ItemVisit Visit)> added)
    {
        (lastRemoved, lastAdded, totalsBefore) = (removed, added, Totals);
        riskBefore.Clear();
        foreach (var (item, _) in removed.Concat(added))
        {
            riskBefore[item] = risk[item];
        }

        Exchange(removed, added);
        var change = 0L;
        foreach (var (item, before) in riskBefore)
        {
            risk[item] = RiskOf(item);
            change += risk[item] - before;
        }

        Totals += new CoverageTotals(change, 0, 0, 0, 0, 0) + Judge();
    }

    /// <summary>Undoes the last change.</summary>
    public void TakeBack()
    {
        Exchange(lastAdded, lastRemoved);
        foreach (var (item, before) in riskBefore)
        {
            risk[item] = before;
        }

        Judge();
        Totals = totalsBefore;
    }

    /// <summary>The terms with nothing kept.</summary>
    public CoverageTotals Afresh()
    {
        var other = new ReferenceNight(county);
        other.Change([], [.. Enumerable.Range(0, here.Length).SelectMany(item => here[item].Select(visit => (item, visit)))]);
        return other.Sum();
    }

    private CoverageTotals Sum() => demands.Aggregate(new CoverageTotals(risk.Sum(), 0, 0, 0, 0, 0), (sum, demand) => sum + demand.Totals);

    private void Exchange(List<(int Item, ItemVisit Visit)> removed, List<(int Item, ItemVisit Visit)> added)
    {
        foreach (var (item, visit) in removed)
        {
            if (!here[item].Remove(visit))
            {
                throw new InvalidOperationException($"{visit} isn't at item {item}");
            }
        }

        foreach (var (item, visit) in added)
        {
            Insert(here[item], visit);
        }
    }

    /// <summary>Judges the demands of the items in <see cref="riskBefore"/> anew.</summary>
    private CoverageTotals Judge()
    {
        touched.Clear();
        foreach (var item in riskBefore.Keys)
        {
            touched.UnionWith(demandsOf[item]);
        }

        var change = default(CoverageTotals);
        foreach (var demand in touched)
        {
            var before = demand.Totals;
            demand.Judge(riskBefore.Keys, here);
            change += demand.Totals - before;
        }

        return change;
    }

    private static void Insert(List<ItemVisit> visits, ItemVisit visit)
    {
        var at = visits.Count;
        while (at > 0 && visits[at - 1].Start > visit.Start)
        {
            at--;
        }

        visits.Insert(at, visit);
    }

    private long RiskOf(int item)
    {
        if (item >= model.ItemCount)
        {
            return 0;
        }

        aged.Clear();
        foreach (var visit in here[item])
        {
            aged.Add(new AgedPresence(visit.Start, visit.End, visit.Handicap));
        }

        return (long)Math.Round(model.Weight[item] / 3_600_000 * sums[model.ClassOf[item]].Of(aged));
    }
}
