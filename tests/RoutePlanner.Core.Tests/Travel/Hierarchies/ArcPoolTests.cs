using CsCheck;
using RoutePlanner.Core.Travel.Hierarchies;

namespace RoutePlanner.Core.Tests.Travel.Hierarchies;

public class ArcPoolTests
{
    private const int States = 5;

    [Fact]
    public void Lists_equal_dictionaries_after_any_additions_and_removals() =>
        Gen.Select(Gen.Int[0, 19], Gen.Int[0, States - 1], Gen.Int[0, 30], Gen.UInt[0, 20]).Array[0, 400].Sample(steps =>
        {
            var pool = new ArcPool(States, 0);
            var reference = Enumerable.Range(0, States).Select(_ => new Dictionary<int, PoolArc>()).ToArray();
            for (var step = 0; step < steps.Length; step++)
            {
                var (what, state, other, time) = steps[step];
                var arcs = reference[state];
                switch (what)
                {
                    case 0:
                        pool.Clear(state);
                        arcs.Clear();
                        break;
                    case < 6:
                        pool.Remove(state, other);
                        arcs.Remove(other);
                        break;
                    default:
                        // Each arc can be told from every other by its link.
                        var arc = new PoolArc(other, time, 1, ArcParts.OfLink(step));
                        var isNew = !arcs.TryGetValue(other, out var old) || time < old.Deciseconds;
                        Assert.Equal(isNew, pool.AddOrLower(state, arc));
                        arcs[other] = isNew ? arc : old;
                        break;
                }

                for (var s = 0; s < States; s++)
                {
                    Assert.Equal(reference[s].Count, pool.Count(s));
                    Assert.Equal(reference[s].Values.OrderBy(a => a.Other), pool[s].ToArray().OrderBy(a => a.Other));
                }
            }
        }, iter: 200);
}
