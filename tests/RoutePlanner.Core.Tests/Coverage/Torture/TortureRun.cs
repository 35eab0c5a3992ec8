using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>
/// One county's night, changed move by move, by the kernel and by the reference. Of every move the kernel says beforehand what it does to each term; the reference says so from the
/// visits that were touched. Some moves are made, some are made and taken back. Now and then the night is evaluated with nothing kept, by the checker, from the steps of its plan.
/// </summary>
internal sealed class TortureRun
{
    private const int MovesBetweenFullChecks = 1000;

    private readonly int seed;
    private readonly TortureCounty county;
    private readonly Random random;
    private readonly TortureMoves moves;
    private readonly TortureRoutes routes;
    private readonly KernelStage stage;
    private readonly CheckedNight checkedNight;
    private readonly ActVisits expand;
    private readonly List<TortureStop>[] stops;
    private readonly List<NightAct>[] acts;
    private readonly CoverageState state;
    private readonly CoverageTrial trial;
    private readonly ReferenceNight reference;
    private readonly List<NightAct> removed = [];
    private readonly List<NightAct> added = [];
    private readonly List<(int Item, ItemVisit Visit)> removedVisits = [];
    private readonly List<(int Item, ItemVisit Visit)> addedVisits = [];
    private int count;

    public TortureRun(int seed)
    {
        this.seed = seed;
        county = new TortureCounty(seed);
        random = new Random(seed);
        moves = new TortureMoves(county, random);
        routes = new TortureRoutes(county);
        stage = new KernelStage(county);
        checkedNight = new CheckedNight(county);
        expand = new ActVisits(county);
        stops = [.. county.Problem.Units.Select(_ => new List<TortureStop>())];
        acts = [.. county.Problem.Units.Select(_ => new List<NightAct>())];
        state = county.Nobody();
        trial = new CoverageTrial(state);
        reference = new ReferenceNight(county);
        Same(reference.Totals, state.Totals, "nobody's night");
    }

    /// <summary>Makes moves and compares.</summary>
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

    /// <summary>Draws a move: acts to remove and to add, in a mixed-up order.</summary>
    public (NightAct Act, bool IsAdded)[] NextMove()
    {
        Draw(out _, out _, out _);
        return MixedUp();
    }

    /// <summary>Lays a move before a trial; threads may do so, each with a trial of its own.</summary>
    public void Lay((NightAct Act, bool IsAdded)[] edits, CoverageTrial into)
    {
        into.Clear();
        foreach (var (act, isAdded) in edits)
        {
            if (isAdded)
            {
                stage.Add(into, act);
            }
            else
            {
                stage.Remove(into, act);
            }
        }
    }

    /// <summary>The kernel's night as it is.</summary>
    public CoverageState State => state;

    private void Move()
    {
        var kind = Draw(out var unit, out var other, out var changed);
        Lay(MixedUp(), trial);
        Expand(removed, removedVisits);
        Expand(added, addedVisits);
        var before = reference.Totals;
        var said = trial.Evaluate();
        Same(before, state.Totals, $"{kind}: evaluating alone");
        reference.Change(removedVisits, addedVisits);
        Same(reference.Totals - before, said, kind);
        var fate = random.Next(10);
        if (fate < 5)
        {
            state.Commit(trial);
            Same(reference.Totals, state.Totals, $"{kind}: made");
        }

        if (fate == 0)
        {
            state.Undo(trial);
            Same(before, state.Totals, $"{kind}: taken back");
        }

        if (fate is > 0 and < 5)
        {
            (stops[unit], stops[other]) = (changed[0], changed[1]);
            (acts[unit], acts[other]) = (routes.ActsOf(unit, stops[unit]), routes.ActsOf(other, stops[other]));
        }
        else
        {
            reference.TakeBack();
        }
    }

    /// <summary>Fills <see cref="removed"/> and <see cref="added"/>.</summary>
    private string Draw(out int unit, out int other, out List<TortureStop>[] changed)
    {
        unit = random.Next(stops.Length);
        other = (unit + 1 + random.Next(stops.Length - 1)) % stops.Length;
        changed = [[.. stops[unit]], [.. stops[other]]];
        var kind = moves.Change(changed[0], changed[1]);
        removed.Clear();
        added.Clear();
        Differ(unit, changed[0]);
        Differ(other, changed[1]);

        return kind;
    }

    /// <summary>What a unit no longer does, and what it does instead; one time in eight without leaving out what is the same at both ends.</summary>
    private void Differ(int unit, List<TortureStop> changed)
    {
        var (before, after) = (acts[unit], routes.ActsOf(unit, changed));
        var (same, sameEnd) = (0, 0);
        if (random.Next(8) > 0)
        {
            var least = Math.Min(before.Count, after.Count);
            while (same < least && before[same] == after[same])
            {
                same++;
            }

            while (sameEnd < least - same && before[^(sameEnd + 1)] == after[^(sameEnd + 1)])
            {
                sameEnd++;
            }
        }

        removed.AddRange(before[same..^sameEnd]);
        added.AddRange(after[same..^sameEnd]);
    }

    private (NightAct Act, bool IsAdded)[] MixedUp()
    {
        (NightAct Act, bool IsAdded)[] edits = [.. removed.Select(act => (act, false)), .. added.Select(act => (act, true))];
        random.Shuffle(edits);
        return edits;
    }

    private void Expand(List<NightAct> from, List<(int Item, ItemVisit Visit)> into)
    {
        into.Clear();
        foreach (var act in from)
        {
            expand.Append(into, act);
        }
    }

    private void CheckWhole()
    {
        Same(reference.Afresh(), state.Totals, "the reference with nothing kept");
        Same(stage.Full(acts.SelectMany(act => act)), state.Totals, "the kernel in one go");
        Same(state.Recompute(), state.Totals, "the kernel counting anew");
        Same(checkedNight.Of(acts), state.Totals, "the checker, from the plan's steps");
    }

    private void Same(CoverageTotals expected, CoverageTotals found, string what) =>
        Assert.True(expected == found, $"county {seed}, move {count}, {what}: expected {expected}, found {found}");
}
