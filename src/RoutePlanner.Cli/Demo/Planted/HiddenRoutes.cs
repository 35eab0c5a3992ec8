using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Cli.Demo.Planted;

/// <summary>
/// Drives every unit of a night at random but sensibly: to what is near and was not seen for long, until its duty is filled, with its break, and home. No search and none of the optimiser's
/// code takes part, so that the routes favour no way of looking for them.
/// </summary>
internal static class HiddenRoutes
{
    /// <summary>Share of a duty that driving and serving fill if there is enough to serve; the rest is waiting, spread over it.</summary>
    private const double Filled = 0.85;

    /// <summary>Visits of one place, or passes of one key road, lie this far apart, whoever makes them.</summary>
    private const int ApartSeconds = 40 * 60;

    /// <summary>More than this of one place or key road are not made.</summary>
    private const int MostServices = 8;

    /// <summary>A minute without a visit makes up for so many seconds of driving.</summary>
    private const double SecondsPerMinuteAlone = 6;

    /// <summary>A unit that finds nothing to serve looks again after so long.</summary>
    private const int PatienceSeconds = 600;

    /// <summary>Steps of each unit, from shift start to shift end.</summary>
    public static IReadOnlyList<IReadOnlyList<PlanStep>> Drive(PatrolProblem problem, SplitMix dice)
    {
        var travel = new Dictionary<Mode, HiddenTravel>();
        var units = new List<HiddenUnit>();
        foreach (var unit in problem.Units)
        {
            if (!travel.TryGetValue(unit.Mode, out var own))
            {
                travel[unit.Mode] = own = new HiddenTravel(problem, unit.Mode);
            }

            List<HiddenTarget> targets = [.. problem.Demands.Where(d => PatrolProblem.MayWorkIn(unit, d.AreaId)).SelectMany(own.TargetsOf)];
            units.Add(new HiddenUnit(unit, own, targets, dice));
        }

        var services = problem.Demands.ToDictionary(d => d.Id, _ => new List<(int Start, int End)>(), StringComparer.Ordinal);
        while (units.Where(u => !u.IsDone).MinBy(u => u.Time) is { } unit)
        {
            Go(unit, services, dice);
        }

        return [.. units.Select(u => u.Steps)];
    }

    private static void Go(HiddenUnit unit, Dictionary<string, List<(int Start, int End)>> services, SplitMix dice)
    {
        if (unit.WantsBreak)
        {
            unit.TakeBreak();
            return;
        }

        var began = unit.Time;
        if (Next(unit, services, dice) is { } next)
        {
            unit.Serve(next.Target, next.Start);
            services[next.Target.Demand.Id].Add((next.Start, unit.Time));
            unit.OwesSeconds += (int)((unit.Time - began) * (1 - Filled) / Filled);
            if (unit.IsAtPlace)
            {
                unit.Wait(unit.OwesSeconds);
                unit.OwesSeconds = 0;
            }
        }
        else if (unit.HasBreakAhead)
        {
            unit.TakeBreak();
        }
        else
        {
            unit.Wait(PatienceSeconds);
            if (unit.Time == began)
            {
                unit.GoHome();
            }
        }
    }

    /// <summary>What is near and was alone for long, with some luck; null where nothing can be served now.</summary>
    private static (HiddenTarget Target, int Start)? Next(HiddenUnit unit, Dictionary<string, List<(int Start, int End)>> services, SplitMix dice)
    {
        (HiddenTarget Target, int Start)? best = null;
        var bestScore = double.PositiveInfinity;
        foreach (var target in unit.Targets)
        {
            var made = services[target.Demand.Id];
            if (made.Count >= MostServices || unit.StartOf(target) is not { } start || made.Any(m => start < m.End + ApartSeconds && m.Start < start + target.Seconds + ApartSeconds))
            {
                continue;
            }

            var alone = start - (made.Count == 0 ? 0 : made.Max(m => m.End));
            var score = ((start - unit.Time) * dice.Between(0.5, 1.5)) - (alone / 60.0 * SecondsPerMinuteAlone);
            if (score < bestScore)
            {
                (best, bestScore) = ((target, start), score);
            }
        }

        return best;
    }
}
