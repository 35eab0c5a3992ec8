using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Risk of one item after another, of chosen visits, as a whole and hour by hour (docs/coverage.md). A scratch object: one thread.</summary>
internal sealed class ItemRisk
{
    private const double SumsPerHour = 3_600_000.0 * 1_000_000.0;
    private const double MillionthsPerHour = 1e6;

    private readonly CoverageState coverage;
    private readonly RiskModel model;
    private readonly RiskIntegral integral;
    private readonly AgeSweep sweep;
    private readonly double[] hours;

    public ItemRisk(CoverageState coverage, int hourCount)
    {
        this.coverage = coverage;
        model = coverage.Model;
        integral = coverage.Integral;
        sweep = new AgeSweep(integral);
        hours = new double[hourCount];
    }

    /// <summary>Unprotected risk in each hour, after <see cref="Unprotected(int, ReadOnlySpan{KeptVisit}, Func{ItemVisit, bool})"/>.</summary>
    public ReadOnlySpan<double> Hours => hours;

    /// <summary>Risk from one second to another if nobody were out.</summary>
    public double Plain(int item, int from, int to) =>
        model.Weight[item] * Fading.Whole * integral.Plain(model.ClassOf[item], from, to) / SumsPerHour;

    /// <summary>Unprotected risk from one second to another, of all visits.</summary>
    public double Unprotected(int item, ReadOnlySpan<KeptVisit> visits, int from, int to)
    {
        var (before, isInside) = (0L, false);
        sweep.Begin(model.ClassOf[item]);
        foreach (ref readonly var kept in visits)
        {
            if (kept.Visit.Start >= to)
            {
                break;
            }

            if (kept.Visit.Start >= from)
            {
                Enter();
            }

            sweep.Advance(kept.Visit.Start);
            sweep.Take(kept.Visit.Handicap, kept.Visit.End);
        }

        Enter();
        sweep.Advance(to);
        return model.Weight[item] * (sweep.Sum - before) / SumsPerHour;

        void Enter()
        {
            if (!isInside)
            {
                sweep.Advance(from);
                (before, isInside) = (sweep.Sum, true);
            }
        }
    }

    /// <summary>Unprotected risk over the night, rounded to whole millionths as the plan's term is.</summary>
    /// <param name="item">The item.</param>
    /// <param name="visits">Its visits, in order.</param>
    /// <param name="counts">Which of them count.</param>
    public double Unprotected(int item, ReadOnlySpan<KeptVisit> visits, Func<ItemVisit, bool> counts)
    {
        var hour = 0;
        var before = 0L;
        sweep.Begin(model.ClassOf[item]);
        foreach (ref readonly var kept in visits)
        {
            if (counts(kept.Visit))
            {
                AdvanceTo(kept.Visit.Start);
                sweep.Take(kept.Visit.Handicap, kept.Visit.End);
            }
        }

        AdvanceTo(model.NightSeconds);
        hours[^1] = Share(sweep.Sum - before);
        return coverage.Items[item].Cost(sweep.Sum) / MillionthsPerHour;

        void AdvanceTo(int second)
        {
            for (; hour + 1 < hours.Length && (hour + 1) * RecordedNight.HourSeconds <= second; hour++)
            {
                sweep.Advance((hour + 1) * RecordedNight.HourSeconds);
                hours[hour] = Share(sweep.Sum - before);
                before = sweep.Sum;
            }

            sweep.Advance(second);
        }

        double Share(long sum) => model.Weight[item] * sum / SumsPerHour;
    }
}
