using System.Collections.Immutable;
using NodaTime;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>When a timed sign is in force: the same hours on some days of every week.</summary>
/// <param name="Selectors">It is in force when one of these is; weekdays on which a stretch begins (bit 0 Monday), and the stretch.</param>
internal sealed record TimeRule(ImmutableArray<(byte Weekdays, TimeSpanOfDay Hours)> Selectors)
{
    /// <summary>The stretches in force that overlap these hours, in order of their start; they may overlap each other.</summary>
    public ImmutableArray<NightHours> Within(NightHours night)
    {
        var stretches = ImmutableArray.CreateBuilder<NightHours>();
        for (var day = night.Start.Date.PlusDays(-1); day <= night.End.Date; day = day.PlusDays(1))
        {
            var bit = 1 << ((int)day.DayOfWeek - 1);
            foreach (var (weekdays, hours) in Selectors)
            {
                var start = day.AtMidnight().PlusMinutes(hours.StartMinute);
                var end = day.AtMidnight().PlusMinutes(hours.EndMinute);
                if ((weekdays & bit) != 0 && start < night.End && end > night.Start)
                {
                    stretches.Add(new NightHours(start, end));
                }
            }
        }

        return [.. stretches.OrderBy(s => s.Start).ThenBy(s => s.End)];
    }

    /// <summary>How much of these hours it covers. Without hours it may be in force or not: part of them.</summary>
    public NightShare Covers(NightHours? hours)
    {
        if (hours is not { } night)
        {
            return NightShare.Part;
        }

        var covered = night.Start;
        var stretches = Within(night);
        foreach (var stretch in stretches.TakeWhile(s => s.Start <= covered))
        {
            covered = LocalDateTime.Max(covered, stretch.End);
        }

        return stretches.IsEmpty ? NightShare.None : covered >= night.End ? NightShare.Whole : NightShare.Part;
    }
}
