using System.Collections.Immutable;

namespace RoutePlanner.Benchmarks.Instances;

/// <summary>
/// Periodic capacitated arc routing over a week of five working days (Chu, Labadi, Prins 2006): each task is served on as many days as its frequency says,
/// on one of the sets of days allowed for that frequency; what is collected is a day's demand times the days since the last service.
/// </summary>
/// <param name="Network">The graph and its tasks; a task's demand is what accrues in one day.</param>
/// <param name="Frequencies">Services a week of each task, 1 to 5.</param>
internal sealed record PeriodicInstance(MixedInstance Network, ImmutableArray<int> Frequencies)
{
    /// <summary>Working days.</summary>
    public const int Days = 5;

    /// <summary>Days that accrue over a weekend besides: the first service of a week collects them too.</summary>
    private const int WeekendDays = 2;

    // One bit a day, Monday the lowest. Allowed are: any day; two days that don't follow each other (Monday and Friday are apart); three days that are not in a row;
    // any four; all five (Chu, Labadi, Prins 2006, as listed in vidalt/HGS-CARP).
    private static readonly ImmutableArray<ImmutableArray<int>> AllowedDays =
    [
        [.. Enumerable.Range(1, 31).Where(set => int.PopCount(set) == 1)],
        [.. Enumerable.Range(1, 31).Where(set => int.PopCount(set) == 2 && (set & (set << 1)) == 0)],
        [.. Enumerable.Range(1, 31).Where(set => int.PopCount(set) == 3 && (set & (set << 1) & (set << 2)) == 0)],
        [.. Enumerable.Range(1, 31).Where(set => int.PopCount(set) == 4)],
        [31],
    ];

    /// <summary>The sets of days on which a task of this frequency may be served, one bit a day, Monday the lowest.</summary>
    public static ImmutableArray<int> DaySets(int frequency) => AllowedDays[frequency - 1];

    /// <summary>Days whose demand is collected on <paramref name="day"/> (0 to 4) when the task is served on the days of <paramref name="daySet"/>.</summary>
    public static int DaysCollected(int daySet, int day)
    {
        for (var before = day - 1; before >= 0; before--)
        {
            if ((daySet & (1 << before)) != 0)
            {
                return day - before;
            }
        }

        var last = 31 - int.LeadingZeroCount(daySet);
        return Days - last + day + WeekendDays;
    }
}
