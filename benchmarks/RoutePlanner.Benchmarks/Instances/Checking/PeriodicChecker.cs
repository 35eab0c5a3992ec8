using System.Globalization;

namespace RoutePlanner.Benchmarks.Instances.Checking;

/// <summary>
/// Recomputes a solution of a <see cref="PeriodicInstance"/>: the cost of all routes of the week; each task on an allowed set of days; loads that have accrued
/// since the last service. The number of routes a day is free and reported as the most on one day.
/// </summary>
internal static class PeriodicChecker
{
    public static Verdict Check(PeriodicInstance instance, PeriodicSolution solution)
    {
        List<string> violations = [];
        var tasks = instance.Network.Tasks;
        var daySets = new int[tasks.Length];
        for (var day = 0; day < solution.Days.Length; day++)
        {
            foreach (var (task, _) in solution.Days[day].Routes.SelectMany(r => r))
            {
                if ((daySets[task] & (1 << day)) != 0)
                {
                    violations.Add(string.Create(CultureInfo.InvariantCulture, $"{tasks[task].Id} is served twice on day {day + 1}"));
                }

                daySets[task] |= 1 << day;
            }
        }

        for (var task = 0; task < tasks.Length; task++)
        {
            if (!PeriodicInstance.DaySets(instance.Frequencies[task]).Contains(daySets[task]))
            {
                violations.Add(string.Create(
                    CultureInfo.InvariantCulture, $"{tasks[task].Id} is served on days {daySets[task]:b5}, not allowed for frequency {instance.Frequencies[task]}"));
            }
        }

        var checker = new MixedChecker(instance.Network);
        long cost = 0;
        var mostRoutes = 0;
        for (var day = 0; day < solution.Days.Length; day++)
        {
            int[] collected = [.. daySets.Select(set => (set & (1 << day)) == 0 ? 0 : PeriodicInstance.DaysCollected(set, day))];
            var (costs, ofDay) = checker.Check(solution.Days[day], [], collected);
            cost += costs.Sum();
            mostRoutes = Math.Max(mostRoutes, costs.Count);
            violations.AddRange(ofDay.Select(v => string.Create(CultureInfo.InvariantCulture, $"day {day + 1}, {v}")));
        }

        return new Verdict(cost, mostRoutes, [.. violations]);
    }
}
