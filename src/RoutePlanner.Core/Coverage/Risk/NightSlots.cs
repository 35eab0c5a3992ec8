using NodaTime;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>The slots of a night on the clock, and how much of each a span of local time takes. Immutable.</summary>
internal sealed class NightSlots
{
    private readonly Night night;
    private readonly DateTimeZone zone;

    public NightSlots(Night night, int nightSeconds, DateTimeZone zone)
    {
        (this.night, this.zone, NightSeconds) = (night, zone, nightSeconds);
        Seconds = new int[(nightSeconds + RiskModel.SlotSeconds - 1) / RiskModel.SlotSeconds];
        ClockSeconds = new int[Seconds.Length];
        var start = (night.Date + night.Start).InZoneLeniently(zone);
        for (var slot = 0; slot < Seconds.Length; slot++)
        {
            var from = slot * RiskModel.SlotSeconds;
            Seconds[slot] = Math.Min(nightSeconds - from, RiskModel.SlotSeconds);
            ClockSeconds[slot] = (int)(start.PlusSeconds(from).TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond);
        }
    }

    public int NightSeconds { get; }

    public int Count => Seconds.Length;

    /// <summary>Length of each slot; the last may be short.</summary>
    public int[] Seconds { get; }

    /// <summary>Local time at which each slot begins, seconds of the day.</summary>
    public int[] ClockSeconds { get; }

    /// <summary>Share of each slot's seconds that lie in some hours of the clock and in no outage.</summary>
    /// <param name="hours">Null: always. They may begin on the eve or pass midnight.</param>
    /// <param name="outages">Spans in local time; they may overlap.</param>
    public double[] ShareOf(ClockWindow? hours, IEnumerable<Outage> outages)
    {
        List<(int From, int To)> on = [(0, NightSeconds)];
        if (hours is { } window)
        {
            on = [.. Enumerable.Range(-1, 3).Select(days => night.Date.PlusDays(days)).Select(date => Clipped(
                date + window.Start, (window.End <= window.Start ? date.PlusDays(1) : date) + window.End))];
        }

        List<(int From, int To)> off = [.. outages.Select(o => Clipped(o.From, o.To)).Where(span => span.From < span.To)];
        int[] cuts = [.. on.Concat(off).SelectMany(span => (int[])[span.From, span.To]).Distinct().Order()];
        var share = new double[Count];
        for (var i = 1; i < cuts.Length; i++)
        {
            var (from, to) = (cuts[i - 1], cuts[i]);
            if (on.Exists(span => span.From <= from && to <= span.To) && !off.Exists(span => span.From <= from && to <= span.To))
            {
                AddSeconds(share, from, to);
            }
        }

        for (var slot = 0; slot < Count; slot++)
        {
            share[slot] /= Seconds[slot];
        }

        return share;
    }

    /// <summary>The mean over the night of something that is constant in each slot.</summary>
    public double MeanOf(ReadOnlySpan<double> course)
    {
        var sum = 0.0;
        for (var slot = 0; slot < course.Length; slot++)
        {
            sum += course[slot] * Seconds[slot];
        }

        return sum / NightSeconds;
    }

    /// <summary>The same of whole numbers.</summary>
    public double MeanOf(ReadOnlySpan<int> course)
    {
        long sum = 0;
        for (var slot = 0; slot < course.Length; slot++)
        {
            sum += (long)course[slot] * Seconds[slot];
        }

        return (double)sum / NightSeconds;
    }

    private (int From, int To) Clipped(LocalDateTime from, LocalDateTime to) =>
        (Math.Clamp(night.SecondsOf(from, zone), 0, NightSeconds), Math.Clamp(night.SecondsOf(to, zone), 0, NightSeconds));

    private static void AddSeconds(double[] seconds, int from, int to)
    {
        for (var t = from; t < to;)
        {
            var slot = t / RiskModel.SlotSeconds;
            var end = Math.Min(to, (slot + 1) * RiskModel.SlotSeconds);
            seconds[slot] += end - t;
            t = end;
        }
    }
}
