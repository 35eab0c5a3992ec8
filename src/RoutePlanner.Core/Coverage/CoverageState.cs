using System.Diagnostics;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Unprotected risk of a changing set of visits, kept up to date visit by visit.
/// <code>
/// visits[i][0 .. count[i]-1]   visits of item i, sorted (ItemVisit.CompareTo)
/// Total = Σ items ( Before(first visit) + Σ After(visit, next) ), each piece × weight rounded to whole millionths
/// </code>
/// Adding or removing a visit changes only the pieces on its two sides, and pieces are integers, so <see cref="Total"/> always equals
/// <see cref="Recompute"/> bit for bit, whatever came before. One thread at a time.
/// </summary>
internal sealed class CoverageState
{
    /// <summary>Pieces are whole millionths.</summary>
    public const double PiecesPerUnit = 1e6;

    private readonly RiskIntegral integral;
    private readonly double[] weight;
    private readonly ItemVisit[][] visits;
    private readonly int[] count;

    public CoverageState(RiskModel model, int nightSeconds)
    {
        integral = new RiskIntegral(model.Profile, nightSeconds);
        weight = [.. model.BeatWeight, .. model.PlaceWeight];
        visits = new ItemVisit[weight.Length][];
        Array.Fill(visits, []);
        count = new int[weight.Length];
        Total = Recompute();
    }

    /// <summary>Unprotected risk in millionths.</summary>
    public long Total { get; private set; }

    /// <summary>Visits of an item, sorted.</summary>
    public ReadOnlySpan<ItemVisit> VisitsOf(int item) => visits[item].AsSpan(0, count[item]);

    /// <summary>Adds visits. What they change in <see cref="Total"/> is its difference.</summary>
    public void Add(List<(int Item, ItemVisit Visit)> added)
    {
        foreach (var (item, visit) in added)
        {
            Add(item, visit);
        }
    }

    /// <summary>Removes visits that were added with exactly these values.</summary>
    public void Remove(List<(int Item, ItemVisit Visit)> removed)
    {
        foreach (var (item, visit) in removed)
        {
            Remove(item, visit);
        }
    }

    /// <summary>The reference: all pieces of all items.</summary>
    public long Recompute()
    {
        var total = 0L;
        for (var item = 0; item < weight.Length; item++)
        {
            total += Before(item);
            for (var k = 0; k < count[item]; k++)
            {
                total += After(item, k);
            }
        }

        return total;
    }

    private void Add(int item, ItemVisit visit)
    {
        if (weight[item] <= 0)
        {
            return;
        }

        var at = ~VisitsOf(item).BinarySearch(visit);
        at = at < 0 ? ~at : at;
        Total -= at == 0 ? Before(item) : After(item, at - 1);
        if (count[item] == visits[item].Length)
        {
            Array.Resize(ref visits[item], Math.Max(4, 2 * count[item]));
        }

        var list = visits[item];
        Array.Copy(list, at, list, at + 1, count[item] - at);
        list[at] = visit;
        count[item]++;
        Total += (at == 0 ? Before(item) : After(item, at - 1)) + After(item, at);
    }

    private void Remove(int item, ItemVisit visit)
    {
        if (weight[item] <= 0)
        {
            return;
        }

        var at = VisitsOf(item).BinarySearch(visit);
        Debug.Assert(at >= 0, "only visits that were added are removed");
        Total -= (at == 0 ? Before(item) : After(item, at - 1)) + After(item, at);
        var list = visits[item];
        count[item]--;
        Array.Copy(list, at + 1, list, at, count[item] - at);
        Total += at == 0 ? Before(item) : After(item, at - 1);
    }

    /// <summary>Risk before the first visit.</summary>
    private long Before(int item) =>
        Whole(weight[item] * integral.Plain(0, count[item] > 0 ? visits[item][0].Start : integral.NightSeconds));

    /// <summary>Risk from a visit's start to the next one's.</summary>
    private long After(int item, int k) =>
        Whole(weight[item] * integral.After(visits[item][k], k + 1 < count[item] ? visits[item][k + 1].Start : integral.NightSeconds));

    private static long Whole(double risk) => (long)Math.Round(risk * PiecesPerUnit);
}
