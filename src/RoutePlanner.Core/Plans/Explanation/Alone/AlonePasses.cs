using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation.Alone;

/// <summary>
/// Whether a key road can be driven as asked by units that have nothing else to do. "No" is proved by counting: no unit fits more passes into its shift than one behind the other, each as short as
/// can be, on ways that no plan beats. "Yes" is a schedule in which units drive it to and fro all night, setting out one after another. Where neither holds the answer is "not found"; gaps are never proved too long, because any drive over the
/// road shortens them.
/// </summary>
internal static class AlonePasses
{
    public static AloneAnswer Solve(AloneProblem problem)
    {
        var crews = problem.Crews.Where(crew => crew.Counts).ToList();
        if (problem.Count > 0 && (crews.Sum(crew => AtMost(problem, crew)) < Wanted(problem) || !Directions(problem).All(d => crews.Exists(crew => crew.Ways.Least.Ways[d] is not null) || problem.Direction == PassDirection.Any)))
        {
            return AloneAnswer.Impossible;
        }

        // The more units, the shorter the gaps; a few are enough to know.
        const int MostAtOnce = 8;
        var quickest = crews.Where(crew => Directions(problem).Any(d => crew.Ways.Ways[d] is not null)).OrderBy(crew => crew.Ways.Ways.Min(way => way?.Out ?? TargetWays.None)).ToList();
        for (var units = 1; units <= Math.Min(MostAtOnce, quickest.Count); units++)
        {
            var passes = quickest.Take(units).SelectMany((crew, k) => ToAndFro(problem, crew, (double)k / units)).ToList();
            if (Counts(problem, passes) && KeepsGapMax(problem, passes))
            {
                return AloneAnswer.Met((problem.GapMax is null ? Needed(problem, passes) : passes).Select(pass => new ServedVisit(pass.UnitId, pass.Start, pass.End)));
            }
        }

        return AloneAnswer.NotFound;
    }

    private static int Wanted(AloneProblem problem) => problem.Direction == PassDirection.Both ? 2 * problem.Count : problem.Count;

    /// <summary>Directions in which a pass counts.</summary>
    private static int[] Directions(AloneProblem problem) => problem.Direction == PassDirection.Forward ? [0] : [0, 1];

    /// <summary>Passes that a unit can make at most; breaks are not heeded.</summary>
    private static int AtMost(AloneProblem problem, Crew crew)
    {
        var least = crew.Ways.Least;
        var open = Directions(problem).Where(d => least.Ways[d] is not null).ToArray();
        if (open.Length == 0)
        {
            return 0;
        }

        var ways = open.Select(d => least.Ways[d]!.Value).ToList();
        var span = (long)crew.Unit.ShiftEnd - ways.Min(w => w.Back) - crew.Unit.ShiftStart - ways.Min(w => w.Out);
        var pass = ways.Min(w => w.Service);
        var turn = open.SelectMany(d => open.Select(e => least.Turn[(2 * d) + e])).Min();
        return span < pass ? 0
            : turn == TargetWays.None ? 1
            : (int)Math.Min(int.MaxValue / 1000, (span + turn) / Math.Max(1, pass + (long)turn));
    }

    /// <summary>A unit drives the road until its shift ends; it sets out later by a share of what one pass takes it.</summary>
    private static IEnumerable<Pass> ToAndFro(AloneProblem problem, Crew crew, double delayShare)
    {
        var unit = crew.Unit;
        var direction = Directions(problem).Where(d => crew.Ways.Ways[d] is not null).MinBy(d => crew.Ways.Ways[d]!.Value.Out);
        var way = crew.Ways.Ways[direction]!.Value;
        var time = unit.ShiftStart + way.Out + (int)(delayShare * way.Service);
        var mustRest = unit.BreakSeconds > 0;
        while (true)
        {
            way = crew.Ways.Ways[direction]!.Value;

            // The break comes where the unit is, as soon as it may be taken or else could not be any more.
            if (mustRest && (time >= unit.BreakEarliest || time + way.Service + unit.BreakSeconds > unit.BreakLatest))
            {
                time = Math.Max(time, unit.BreakEarliest) + unit.BreakSeconds;
                mustRest = false;
                if (time > unit.BreakLatest)
                {
                    yield break;
                }
            }

            if (time + way.Service + way.Back > unit.ShiftEnd || (mustRest && time + way.Service + way.Back > unit.BreakLatest - unit.BreakSeconds))
            {
                yield break;
            }

            yield return new Pass(unit.Id, direction, time, time + way.Service);
            time += Math.Max(1, way.Service);
            var turns = Directions(problem).Where(d => crew.Ways.Ways[d] is not null && crew.Ways.Turn[(2 * direction) + d] != TargetWays.None).ToList();
            if (turns.Count == 0)
            {
                yield break;
            }

            // In both directions by turns where both are asked for, else whichever comes round sooner.
            var from = direction;
            direction = problem.Direction == PassDirection.Both && turns.Contains(1 - from) ? 1 - from : turns.MinBy(d => crew.Ways.Turn[(2 * from) + d]);
            time += crew.Ways.Turn[(2 * from) + direction];
        }
    }

    /// <summary>The first passes that are enough.</summary>
    private static List<Pass> Needed(AloneProblem problem, List<Pass> passes)
    {
        passes.Sort((a, b) => a.Start.CompareTo(b.Start));
        return passes[..Enumerable.Range(0, passes.Count + 1).First(count => Counts(problem, passes[..count]))];
    }

    private static bool Counts(AloneProblem problem, List<Pass> passes)
    {
        var inside = passes.Where(pass => problem.Hours.Start <= pass.Start && pass.End <= problem.Hours.End).ToList();
        return problem.Direction == PassDirection.Both
            ? inside.Count(pass => pass.Direction == 0) >= problem.Count && inside.Count(pass => pass.Direction == 1) >= problem.Count
            : inside.Count >= problem.Count;
    }

    /// <summary>At both ends of the road: in between no gap is longer.</summary>
    private static bool KeepsGapMax(AloneProblem problem, List<Pass> passes)
    {
        if (problem.GapMax is not { } gapMax)
        {
            return true;
        }

        bool Keeps(IEnumerable<int> moments)
        {
            var left = problem.Hours.Start;
            foreach (var moment in moments.Where(moment => moment >= problem.Hours.Start && moment <= problem.Hours.End).Order().Append(problem.Hours.End))
            {
                if (moment - left > gapMax)
                {
                    return false;
                }

                left = moment;
            }

            return true;
        }

        return Keeps(passes.Select(pass => pass.Direction == 0 ? pass.Start : pass.End)) && Keeps(passes.Select(pass => pass.Direction == 0 ? pass.End : pass.Start));
    }

    private readonly record struct Pass(string UnitId, int Direction, int Start, int End);
}
