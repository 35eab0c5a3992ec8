using System.Runtime.InteropServices;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>
/// Response times of many beats by whole seconds, with what lies on each second: means and percentiles without sorting, and minutes that are added up to hours.
/// <code>
/// count[s], risk[s]   beats reached in s seconds, their risk;  s = 0 .. worst
/// </code>
/// </summary>
internal sealed class TimeTally
{
    private readonly List<long> count = [];
    private readonly List<double> risk = [];
    private long unreached;
    private double unreachedRisk;

    public void Clear()
    {
        count.Clear();
        risk.Clear();
        (unreached, unreachedRisk) = (0, 0);
    }

    /// <summary>A beat that is reached in some seconds.</summary>
    public void Add(int seconds, double weight)
    {
        Grow(seconds + 1);
        count[seconds]++;
        risk[seconds] += weight;
    }

    /// <summary>A beat that isn't reached.</summary>
    public void AddUnreached(double weight)
    {
        unreached++;
        unreachedRisk += weight;
    }

    public void Add(TimeTally other)
    {
        Grow(other.count.Count);
        for (var s = 0; s < other.count.Count; s++)
        {
            count[s] += other.count[s];
            risk[s] += other.risk[s];
        }

        unreached += other.unreached;
        unreachedRisk += other.unreachedRisk;
    }

    public ResponseTimes ToTimes(int withinSeconds)
    {
        var (reached, reachedRisk, within, riskWithin, sum, riskSum) = (0L, 0.0, 0L, 0.0, 0.0, 0.0);
        for (var s = 0; s < count.Count; s++)
        {
            reached += count[s];
            reachedRisk += risk[s];
            sum += (double)count[s] * s;
            riskSum += risk[s] * s;
            if (s <= withinSeconds)
            {
                within += count[s];
                riskWithin += risk[s];
            }
        }

        var (all, allRisk) = (reached + unreached, reachedRisk + unreachedRisk);
        return new ResponseTimes
        {
            Reached = reached,
            Unreached = unreached,
            Worst = reached > 0 ? count.Count - 1 : null,
            Mean = reached > 0 ? sum / reached : null,
            Percentile90 = reached > 0 ? Percentile(second => count[second], 0.9 * reached) : null,
            RiskMean = reachedRisk > 0 ? riskSum / reachedRisk : null,
            RiskPercentile90 = reachedRisk > 0 ? Percentile(second => risk[second], 0.9 * reachedRisk) : null,
            Within = all > 0 ? within / (double)all : 0,
            RiskWithin = allRisk > 0 ? riskWithin / allRisk : 0,
        };
    }

    /// <summary>The first second by which as much is reached as asked for.</summary>
    private int Percentile(Func<int, double> at, double wanted)
    {
        var sum = 0.0;
        for (var s = 0; s < count.Count; s++)
        {
            sum += at(s);
            if (sum >= wanted)
            {
                return s;
            }
        }

        // Sums of fractions may stay a rounding error below.
        return count.Count - 1;
    }

    private void Grow(int size)
    {
        if (count.Count < size)
        {
            var before = count.Count;
            CollectionsMarshal.SetCount(count, size);
            CollectionsMarshal.SetCount(risk, size);
            CollectionsMarshal.AsSpan(count)[before..].Clear();
            CollectionsMarshal.AsSpan(risk)[before..].Clear();
        }
    }
}
