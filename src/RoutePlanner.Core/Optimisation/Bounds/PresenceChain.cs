using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// Chains of presences of one kind at an item of weight 1: the set of moments that is worth most when each costs the same.
/// <code>
/// a presence begun in [kτ, (k+1)τ) that lasts at most m seconds gives no more than one from kτ to (k+1)τ + m: so steps k alone need be looked at
/// of presences of one handicap the last that has begun rules, so  best[k] = −price + max(0, max over j &lt; k of best[j] + value(j, k)),  value(j, k) what one at j protects until kτ
/// value(i, k) + value(j, l) ≥ value(i, l) + value(j, k) for i &lt; j &lt; k &lt; l: what came later fades later. So a step that has overtaken an earlier one stays ahead, and the best one before each k
/// is at the head of a queue of steps with the moments from which each leads: n log n (Hirschberg and Larmore 1987, "The least weight subsequence problem").
/// </code>
/// In hours of risk at mean level. One thread.
/// </summary>
internal sealed class PresenceChain
{
    private const double ProfileUnitsPerHour = 1000.0 * 3600;

    private readonly int stepsPerSlot;
    private readonly int slots;
    private readonly double[] levels;

    private readonly double[] upToAge;

    /// <summary>untilSlot[j * (slots + 1) + s]: value(j, first step of slot s).</summary>
    private readonly double[] untilSlot;
    private readonly double[] best;
    private readonly (int Step, int LeadsFrom)[] queue;

    /// <param name="profile">Thousandths of mean risk, one entry a slot. A last slot cut short counts whole: that only adds to what can be protected.</param>
    /// <param name="course">What each presence protects (<see cref="PresenceCourse"/>).</param>
    public PresenceChain(ReadOnlySpan<int> profile, PresenceCourse course)
    {
        stepsPerSlot = RiskModel.SlotSeconds / course.StepSeconds;
        slots = profile.Length;
        Steps = slots * stepsPerSlot;
        levels = new double[slots + 1];
        for (var slot = 0; slot < slots; slot++)
        {
            levels[slot] = profile[slot] / ProfileUnitsPerHour;
        }

        upToAge = course.UpTo;
        untilSlot = UntilSlot();
        best = new double[Steps];
        queue = new (int, int)[Steps];
    }

    /// <summary>Steps in a night.</summary>
    public int Steps { get; }

    /// <summary>What is protected with a presence at every step: more can't be.</summary>
    public double Always => levels.Sum() * stepsPerSlot * upToAge[1];

    /// <summary>What a presence at step j protects before step k; <see cref="Steps"/> is the end of the night.</summary>
    public double Value(int j, int k)
    {
        var slot = k / stepsPerSlot;
        return slot == j / stepsPerSlot
            ? levels[slot] * upToAge[k - j]
            : untilSlot[(j * (slots + 1)) + slot] + (levels[slot] * (upToAge[k - j] - upToAge[(slot * stepsPerSlot) - j]));
    }

    /// <summary>The most that a set of presences protects less its price.</summary>
    /// <param name="price">Of each.</param>
    /// <param name="factors">By which the price is higher in each slot.</param>
    public double MostAt(double price, ReadOnlySpan<double> factors)
    {
        var (first, last, total) = (0, -1, 0.0);
        for (var k = 0; k < Steps; k++)
        {
            while (first < last && queue[first + 1].LeadsFrom <= k)
            {
                first++;
            }

            best[k] = (first > last ? 0 : Math.Max(0, ValueOf(queue[first].Step, k))) - (price * factors[k / stepsPerSlot]);
            total = Math.Max(total, ValueOf(k, Steps));
            while (first <= last && Leads(k, queue[last].Step, Math.Max(k + 1, queue[last].LeadsFrom)))
            {
                last--;
            }

            var from = first > last ? k + 1 : FirstLead(k, queue[last].Step, Math.Max(k + 1, queue[last].LeadsFrom));
            if (from <= Steps)
            {
                queue[++last] = (k, from);
            }
        }

        return total;
    }

    private double ValueOf(int j, int k) => best[j] + Value(j, k);

    private bool Leads(int later, int earlier, int at) => ValueOf(later, at) >= ValueOf(earlier, at);

    /// <summary>The first step after one at which it doesn't lead yet from which on a later presence leads, or one after the last.</summary>
    private int FirstLead(int later, int earlier, int notYet)
    {
        var (low, high) = (notYet + 1, Steps + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Leads(later, earlier, middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private double[] UntilSlot()
    {
        var table = new double[Steps * (slots + 1)];
        for (var j = 0; j < Steps; j++)
        {
            var (sum, at) = (0.0, j);
            for (var slot = j / stepsPerSlot; slot < slots; slot++)
            {
                var end = (slot + 1) * stepsPerSlot;
                sum += levels[slot] * (upToAge[end - j] - upToAge[at - j]);
                table[(j * (slots + 1)) + slot + 1] = sum;
                at = end;
            }
        }

        return table;
    }
}
