using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Tests.Coverage.Reference;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>
/// Visits that no route would make, crowded on a few items: any handicap, moments and spans at the first and the last second and at slots' and windows' borders, the same visit more than once, dozens at
/// an item. The kernel against the reference move by move, and now and then against a look at every second.
/// </summary>
internal sealed class RawTortureRun
{
    private const int MostVisits = 300;
    private const int MovesBetweenFullChecks = 2500;

    private readonly int seed;
    private readonly TortureCounty county;
    private readonly Random random;
    private readonly int[] items;
    private readonly int[] edges;
    private readonly CoverageState state;
    private readonly CoverageTrial trial;
    private readonly ReferenceNight reference;
    private readonly List<(int Item, ItemVisit Visit)> present = [];
    private readonly List<(int Item, ItemVisit Visit)> removed = [];
    private readonly List<(int Item, ItemVisit Visit)> added = [];
    private int count;

    public RawTortureRun(int seed)
    {
        this.seed = seed;
        county = new TortureCounty(seed);
        random = new Random(seed);
        edges = [0, .. county.Edges];
        state = county.Nobody();
        trial = new CoverageTrial(state);
        reference = new ReferenceNight(county);

        // Half of them things that a demand asks for. In every other county so few that more visits are kept at once than routes ever bring about.
        var hotItems = seed % 2 == 0 ? 24 : 4;
        var asked = county.Problem.Demands.SelectMany(demand => new ReferenceDemand(county, demand).Items).Distinct().ToArray();
        random.Shuffle(asked);
        items = [.. asked.Take(hotItems / 2), .. Enumerable.Range(0, hotItems / 2).Select(_ => random.Next(county.Model.ItemCount))];
    }

    public void Run(int moveCount)
    {
        for (var k = 0; k < moveCount; k++)
        {
            Move();
            if (++count % MovesBetweenFullChecks == 0)
            {
                CheckWhole();
            }
        }

        CheckWhole();
    }

    private void Move()
    {
        Draw();
        trial.Clear();
        (int Item, ItemVisit Visit, bool IsAdded)[] edits = [.. removed.Select(v => (v.Item, v.Visit, false)), .. added.Select(v => (v.Item, v.Visit, true))];
        random.Shuffle(edits);
        foreach (var (item, visit, isAdded) in edits)
        {
            if (isAdded)
            {
                trial.Add(item, visit);
            }
            else
            {
                trial.Remove(item, visit);
            }
        }

        var before = reference.Totals;
        var said = trial.Evaluate();
        reference.Change(removed, added);
        Same(reference.Totals - before, said, "said");
        var fate = random.Next(3);
        if (fate == 0)
        {
            reference.TakeBack();
            return;
        }

        state.Commit(trial);
        Same(reference.Totals, state.Totals, "made");
        if (fate == 1)
        {
            state.Undo(trial);
            reference.TakeBack();
            Same(reference.Totals, state.Totals, "taken back");
            return;
        }

        foreach (var visit in removed)
        {
            present.Remove(visit);
        }

        present.AddRange(added);
    }

    private void Draw()
    {
        removed.Clear();
        added.Clear();
        var left = new List<(int Item, ItemVisit Visit)>(present);
        for (var k = random.Next(1, 7); k > 0; k--)
        {
            if (left.Count > 0 && random.Next(MostVisits) < present.Count)
            {
                var at = random.Next(left.Count);
                removed.Add(left[at]);
                left.RemoveAt(at);
            }
            else
            {
                added.Add(random.Next(6) == 0 && left.Count > 0 ? left[random.Next(left.Count)] : AnyVisit());
            }
        }
    }

    private (int Item, ItemVisit Visit) AnyVisit()
    {
        var item = items[random.Next(items.Length)];
        var start = AnyMoment();
        var end = random.Next(4) switch { 0 => start, 1 => Math.Max(start, AnyMoment()), _ => Math.Min(county.Problem.NightSeconds, start + random.Next(2000)) };
        var handicap = random.Next(5) switch { 0 => 0, 1 => random.Next(200_000), 2 => 900 * random.Next(20), _ => random.Next(3000) };
        var isKeyRoad = item >= county.Model.ItemCount;
        var kind = isKeyRoad
            ? random.Next(2) == 0 ? VisitKind.PassForward : VisitKind.PassBackward
            : item >= county.Model.BeatCount ? random.Next(3) == 0 ? VisitKind.Present : VisitKind.Visit : random.Next(3) == 0 ? VisitKind.Present : VisitKind.Entry;
        return (item, new ItemVisit(start, end, handicap, (short)random.Next(county.Problem.Units.Length), kind));
    }

    private int AnyMoment() => random.Next(3) == 0 ? edges[random.Next(edges.Length)] : random.Next(county.Problem.NightSeconds + 1);

    private void CheckWhole()
    {
        Same(reference.Afresh(), state.Totals, "the reference with nothing kept");
        Same(state.Recompute(), state.Totals, "the kernel counting anew");
        var risk = RiskBySeconds.Millionths(county.Model, reference.Visits.Select(v => new ReferencePresence(v.Item, v.Visit.Start, v.Visit.End, v.Visit.Handicap)));
        Same(reference.Totals with { Risk = risk }, state.Totals, "second by second");
    }

    private void Same(CoverageTotals expected, CoverageTotals found, string what) =>
        Assert.True(expected == found, $"raw visits, county {seed}, move {count}, {what}: expected {expected}, found {found}");
}
