using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>
/// One figure of every beat with risk, for a map: over the night, or as it stands at a moment. One entry a beat; null where the beat has no risk or the figure has no value there.
/// </summary>
internal sealed class BeatValues(RecordedNight night)
{
    /// <summary>Minutes of presence between two moments, each unit for itself, per 100 m.</summary>
    public double?[] Presence(int from, int to) => Of(beat =>
    {
        var seconds = 0L;
        foreach (ref readonly var kept in night.Record.Coverage.VisitsOf(beat))
        {
            seconds += Math.Max(0, Math.Min(to, kept.Visit.End) - Math.Max(from, kept.Visit.Start));
        }

        return PerHundredMetres(beat, seconds / 60.0);
    });

    /// <summary>Unprotected risk between two moments, per 100 m.</summary>
    public double?[] UnprotectedRisk(int from, int to)
    {
        var risk = new ItemRisk(night.Record.Coverage, night.HourCount);
        return Of(beat => PerHundredMetres(beat, risk.Unprotected(beat, night.Record.Coverage.VisitsOf(beat), from, to)));
    }

    /// <summary>Longest time between entries over the night, its start and end included, minutes; null where no unit drives.</summary>
    public double?[] WorstGap() => Of(beat =>
    {
        var (last, worst, entries) = (0, 0, 0);
        foreach (ref readonly var kept in night.Record.Coverage.VisitsOf(beat))
        {
            if (kept.Visit.Kind == VisitKind.Entry)
            {
                (worst, last) = (Math.Max(worst, kept.Visit.Start - last), kept.Visit.Start);
                entries++;
            }
        }

        return entries == 0 ? null : Math.Max(worst, night.Problem.NightSeconds - last) / 60.0;
    });

    /// <summary>Minutes since a unit last drove onto it; null where none has yet.</summary>
    public double?[] SinceEntry(int at) => Of(beat =>
    {
        int? last = null;
        foreach (ref readonly var kept in night.Record.Coverage.VisitsOf(beat))
        {
            if (kept.Visit.Start > at)
            {
                break;
            }

            last = kept.Visit.Kind == VisitKind.Entry ? kept.Visit.Start : last;
        }

        return last is { } entry ? (at - entry) / 60.0 : null;
    });

    /// <summary>Response time in minutes at a moment, or the mean over the night; null where nobody stops or nobody can come.</summary>
    public double?[] Response(int? at, CancellationToken cancellation)
    {
        var response = new ResponseCount(night, new FiguresOptions().WithinMinutes);
        _ = at is { } second ? response.CountAt(second) : response.Count(cancellation);
        return Of(beat => response.MeanOf(beat) / 60);
    }

    private double? PerHundredMetres(int beat, double value) => night.MetresOf(beat) is > 0 and var metres ? value * 100 / metres : 0;

    private double?[] Of(Func<int, double?> value)
    {
        var values = new double?[night.Risk.BeatCount];
        for (var beat = 0; beat < values.Length; beat++)
        {
            values[beat] = night.Risk.Weight[beat] > 0 ? value(beat) : null;
        }

        return values;
    }
}
