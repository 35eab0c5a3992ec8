using System.Collections.Immutable;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Explanation.Solving;

/// <summary>
/// Plans a changed night anew for a few units, everything else staying as it is in the plan: their own demands and the one to be met are a small night that the planner solves in a moment; their new routes
/// are then put among the old ones and all demands are judged again. What serves a demand together with units that stay keeps its moments.
/// </summary>
internal sealed class VariantSolver(PlanRecord record, PreparedNight prepared, int iterations, ulong seed)
{
    /// <summary>Demands that the units of a small night serve at most for it to be planned freely at once.</summary>
    private const int MostPlannedFreely = 16;

    private readonly PreparedNight instant = prepared.With(travel => new InstantTravel(travel));

    /// <summary>Iterations of a search at most.</summary>
    public int Iterations => iterations;

    /// <summary>Searches made so far.</summary>
    public int Searches { get; private set; }

    /// <summary>A finished plan of the changed night, for the checker.</summary>
    public Plan Finish(PatrolProblem problem, ImmutableArray<UnitPlan> units) =>
        PlanBuilder.Of(SearchProblem.Build(problem, prepared.Risk, prepared.TravelFor), units, seed);

    /// <summary>Solves a variant; where no unit may change, judges the routes as they are.</summary>
    public VariantOutcome Solve(Variant variant)
    {
        if (variant.Movable.IsEmpty)
        {
            return Judge(variant, [.. variant.Problem.Units.Select(unit => record.Unit(unit.Id))]);
        }

        // Where the units do much, a short search from nothing would hardly find their nights again: first they keep what they do when they do it, and the demand has to fit between.
        var load = record.DemandsOf(variant.Movable).Count();
        return load > MostPlannedFreely && Solve(variant, isPinned: true) is { IsClean: true } between ? between : Solve(variant, isPinned: false);
    }

    private VariantOutcome Solve(Variant variant, bool isPinned)
    {
        Searches++;
        var small = SmallNight(variant, isPinned, out var isOwn);
        var options = new PlannerOptions { Iterations = iterations, TimeLimit = TimeSpan.FromDays(1), Seed = seed, Prepared = variant.IsInstant ? instant : prepared, HasRounds = false };
        var plan = Planner.Solve(small, options).Plan;
        var routes = plan.Units.ToDictionary(unit => unit.UnitId, StringComparer.Ordinal);
        var units = variant.Problem.Units.Select(unit => routes.GetValueOrDefault(unit.Id) ?? record.Unit(unit.Id)).ToImmutableArray();
        if (isOwn && plan.Demands.First(demand => demand.DemandId == variant.DemandId) is { Status: not DemandStatus.Met } unmet && unmet.Served.Length < unmet.Required.Count)
        {
            // What is missing here is missing in the whole night, too: nobody else counts for it.
            return new VariantOutcome(units, new DemandStanding(unmet.Served, 1, unmet.WorstGap, 0, 0, unmet.Status), [], []);
        }

        return Judge(variant, units);
    }

    /// <summary>How all demands are kept by finished routes.</summary>
    private VariantOutcome Judge(Variant variant, ImmutableArray<UnitPlan> units)
    {
        var visits = new VisitRecord(variant.Problem, prepared.Risk, units);
        var worse = ImmutableArray.CreateBuilder<string>();
        var better = ImmutableArray.CreateBuilder<string>();
        var standing = default(DemandStanding);
        foreach (var demand in variant.Problem.Demands)
        {
            var after = DemandStanding.Of(variant.Problem, visits, demand);
            if (demand.Id == variant.DemandId)
            {
                standing = after;
            }
            else if (!variant.Dropped.Contains(demand.Id))
            {
                var before = record.Standing(demand.Id);
                (after.IsWorseThan(before) ? worse : before.Status != DemandStatus.Met && after.Status == DemandStatus.Met ? better : null)?.Add(demand.Id);
            }
        }

        return new VariantOutcome(units, standing, worse.ToImmutable(), better.ToImmutable());
    }

    /// <summary>The movable units with what they serve now and the demand to be met; whether nobody else serves that one.</summary>
    private PatrolProblem SmallNight(Variant variant, bool isPinned, out bool isOwn)
    {
        var movers = variant.Movable.Concat(variant.Replaced).ToHashSet(StringComparer.Ordinal);
        var theirs = record.DemandsOf(movers).Append(variant.DemandId).Where(id => !variant.Dropped.Contains(id)).ToHashSet(StringComparer.Ordinal);
        isOwn = record.StepsFor(variant.DemandId).All(step => movers.Contains(step.UnitId));
        return variant.Problem with
        {
            Units = [.. variant.Problem.Units.Where(unit => variant.Movable.Contains(unit.Id)).Select(unit => isPinned ? record.WithBreakAsItIs(unit) : unit)],
            Demands = [.. variant.Problem.Demands.Where(demand => theirs.Contains(demand.Id)).Select(demand => ShareOf(demand, movers, demand.Id == variant.DemandId, isPinned))],
        };
    }

    /// <summary>What of a demand falls to the movable units: all of it, or, where others serve it too, what they do now at the moments when they do it; pinned, they do everything as they do it now.</summary>
    private Demand ShareOf(Demand demand, HashSet<string> movers, bool isWanted, bool isPinned)
    {
        var steps = record.StepsFor(demand.Id).ToLookup(s => movers.Contains(s.UnitId), s => s.Step);
        if (!steps[false].Any() && (isWanted || !isPinned))
        {
            return demand;
        }

        if (isWanted)
        {
            return demand with { Count = Math.Max(1, demand.Count - steps[false].Count()), Direction = demand.Direction == PassDirection.Both ? PassDirection.Any : demand.Direction };
        }

        return demand with
        {
            Count = steps[true].Count(),
            GapMin = 0,
            GapMax = null,
            Windows = Joined(steps[true].Select(step => new TimeWindow(step.Start, step.End))),
            Direction = steps[true].All(step => step.Direction == TravelDirection.Forward) && demand.Kind == DemandKind.Passes ? PassDirection.Forward : PassDirection.Any,
        };
    }

    private static ImmutableArray<TimeWindow> Joined(IEnumerable<TimeWindow> windows)
    {
        var joined = new List<TimeWindow>();
        foreach (var window in windows.OrderBy(window => window.Start))
        {
            if (joined.Count > 0 && window.Start <= joined[^1].End)
            {
                joined[^1] = joined[^1] with { End = Math.Max(joined[^1].End, window.End) };
            }
            else
            {
                joined.Add(window);
            }
        }

        return [.. joined];
    }
}
