using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation.Alone;

/// <summary>
/// Whether visits of a place can be made as asked by units that have nothing else to do. A unit can be at the place from when it can be there to when it must go, but for its break; of
/// visits of equal length the one that ends first leaves most room for others (the interval scheduling rule), so that counting them one by one is exact. A "no" on ways that no plan beats, without breaks, is therefore a
/// proof. With them, breaks are tried at several moments; "not found" means that none of these would do.
/// </summary>
internal static class AloneVisits
{
    /// <summary>Shares of the span in which a break may begin that are tried.</summary>
    private static readonly double[] BreakShares = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Multiples of the golden ratio spread the breaks of several units evenly.</summary>
    private const double GoldenShare = 0.6180339887498949;

    public static AloneAnswer Solve(AloneProblem problem)
    {
        var freely = problem.Crews.SelectMany(crew => Stay(crew, crew.Ways.Least, 0, int.MaxValue)).ToList();
        if (Chain(problem, [.. freely.Where(stay => stay.Crew.Counts)]) is null || !KeepsGapMax(problem, freely))
        {
            return AloneAnswer.Impossible;
        }

        var able = problem.Crews.Where(crew => crew.Counts && crew.Ways.IsReached).ToList();
        foreach (var beginning in Breaks(problem, able))
        {
            var stays = able.SelectMany((crew, k) => Around(crew, beginning(crew.Unit, k))).ToList();
            if (KeepsGapMax(problem, stays) && Chain(problem, stays) is { } visits)
            {
                return AloneAnswer.Met(visits.IsEmpty ? stays.Select(stay => new ServedVisit(stay.Crew.Unit.Id, stay.From, stay.To)) : visits);
            }
        }

        return AloneAnswer.NotFound;
    }

    /// <summary>Ways to choose when the units take their breaks: all early, all late, …, one after another, and right after each visit.</summary>
    private static IEnumerable<Func<Unit, int, int>> Breaks(AloneProblem problem, List<Crew> able)
    {
        static int At(Unit unit, double share) => unit.BreakEarliest + (int)((unit.BreakLatest - unit.BreakSeconds - unit.BreakEarliest) * share);
        foreach (var share in BreakShares)
        {
            yield return (unit, _) => At(unit, share);
            yield return (unit, k) => At(unit, (share + (k * GoldenShare)) % 1);
        }

        var visits = Chain(problem, [.. able.SelectMany(crew => Stay(crew, crew.Ways, 0, int.MaxValue))]) ?? [];
        foreach (var visit in visits)
        {
            yield return (unit, _) => Math.Clamp(visit.End, unit.BreakEarliest, Math.Max(unit.BreakEarliest, unit.BreakLatest - unit.BreakSeconds));
        }
    }

    /// <summary>When a unit is at the place if its break begins at a moment: there, before coming or after going.</summary>
    private static IEnumerable<Presence> Around(Crew crew, int breakStart)
    {
        var unit = crew.Unit;
        if (unit.BreakSeconds == 0)
        {
            return Stay(crew, crew.Ways, 0, int.MaxValue);
        }

        var way = crew.Ways.Ways[0]!.Value;
        var breakEnd = breakStart + unit.BreakSeconds;
        var (first, last) = (unit.ShiftStart + way.Out, unit.ShiftEnd - way.Back);
        return breakStart < first ? Stay(crew, crew.Ways, breakEnd + way.Out, int.MaxValue)
            : breakEnd > last ? Stay(crew, crew.Ways, 0, breakStart - way.Back)
            : Stay(crew, crew.Ways, 0, breakStart).Concat(Stay(crew, crew.Ways, breakEnd, int.MaxValue));
    }

    /// <summary>When a unit can be at the place within a span.</summary>
    private static IEnumerable<Presence> Stay(Crew crew, TargetWays ways, int from, int to)
    {
        var way = ways.Ways[0]!.Value;
        var presence = new Presence(crew, way.Service, Math.Max(from, crew.Unit.ShiftStart + way.Out), Math.Min(to, crew.Unit.ShiftEnd - way.Back));
        return presence.From <= presence.To ? [presence] : [];
    }

    /// <summary>As many visits as are asked for, each as early as can be; null where there are fewer.</summary>
    private static ImmutableArray<ServedVisit>? Chain(AloneProblem problem, List<Presence> presences)
    {
        var visits = ImmutableArray.CreateBuilder<ServedVisit>(problem.Count);
        var earliest = 0;
        while (visits.Count < problem.Count)
        {
            ServedVisit? next = null;
            foreach (var presence in presences)
            {
                foreach (var window in problem.Windows)
                {
                    var start = Math.Max(earliest, Math.Max(presence.From, window.Start));
                    if (start + presence.Service <= Math.Min(presence.To, window.End) && !(start >= next?.Start))
                    {
                        next = new ServedVisit(presence.Crew.Unit.Id, start, start + presence.Service);
                    }
                }
            }

            if (next is not { } visit)
            {
                return null;
            }

            visits.Add(visit);
            earliest = visit.End + problem.GapMin;
        }

        return visits.MoveToImmutable();
    }

    /// <summary>Whether there is no longer span of the demand's hours in which nobody can be there.</summary>
    private static bool KeepsGapMax(AloneProblem problem, List<Presence> presences)
    {
        if (problem.GapMax is not { } gapMax)
        {
            return true;
        }

        var left = problem.Hours.Start;
        foreach (var presence in presences.OrderBy(presence => presence.From))
        {
            if (Math.Min(presence.From, problem.Hours.End) - left > gapMax)
            {
                return false;
            }

            left = Math.Max(left, Math.Min(presence.To, problem.Hours.End));
        }

        return problem.Hours.End - left <= gapMax;
    }

    private readonly record struct Presence(Crew Crew, int Service, int From, int To);
}
