using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Explanation.Alone;

namespace RoutePlanner.Core.Plans.Explanation.Solving;

/// <summary>
/// Whether a demand can be met besides the others, in the plan as it is: the nearest units that may serve it are planned anew, first one at a time, then together, all other routes staying.
/// Rules and other demands can be taken away. "Yes" is a night that was found; "no" means that none was found.
/// </summary>
internal sealed class CompetitionCheck
{
    /// <summary>Units that are tried, of those that may serve the demand as things are and of those that may without a rule.</summary>
    private const int MostAllowed = 4;
    private const int MostNewcomers = 3;

    private readonly PatrolProblem problem;
    private readonly PlanRecord record;
    private readonly VariantSolver solver;
    private readonly RelaxedNight night;
    private readonly UnitChoice choice;
    private readonly string demandId;
    private readonly ImmutableArray<Unit> allowed;

    public CompetitionCheck(PatrolProblem problem, Demand demand, PlanRecord record, VariantSolver solver, AloneCheck alone)
    {
        (this.problem, this.record, this.solver, demandId) = (problem, record, solver, demand.Id);
        night = new RelaxedNight(problem, demand);
        choice = new UnitChoice(alone);
        Rules = RelaxedNight.Removable(alone.Rules);
        allowed = choice.Nearest(night.UnitsWith(Rules), MostAllowed);
        Others = [.. record.DemandsOf(allowed.Select(unit => unit.Id)).Where(id => id != demand.Id)];
    }

    /// <summary>Rules that can be taken away.</summary>
    public RuleSet Rules { get; }

    /// <summary>Demands that the nearest allowed units serve.</summary>
    public ImmutableArray<string> Others { get; }

    /// <summary>The unit that serves the demand with only these rules and these other demands in force; null where no such night was found.</summary>
    public string? With(RuleSet rules, ImmutableHashSet<string> others)
    {
        var dropped = Others.Where(id => !others.Contains(id)).ToImmutableHashSet(StringComparer.Ordinal);
        foreach (var group in Groups(rules))
        {
            var outcome = solver.Solve(night.With(rules, group, dropped));
            if (outcome.IsClean)
            {
                return outcome.Standing.Served.Select(visit => visit.UnitId).Where(id => group.Any(unit => unit.Id == id)).FirstOrDefault(group[0].Id);
            }
        }

        return null;
    }

    /// <summary>Who is planned anew together, one group after another: each unit without and with those that serve the demand now, then all that may.</summary>
    private IEnumerable<IReadOnlyList<Unit>> Groups(RuleSet rules)
    {
        var everybody = night.UnitsWith(rules).ToList();
        var teams = allowed.Select(unit => unit.Team.Id).ToHashSet(StringComparer.Ordinal);
        var known = everybody.Where(unit => teams.Contains(unit.Team.Id)).ToList();
        var newcomers = choice.Nearest(everybody.Where(unit => !teams.Contains(unit.Team.Id)), MostNewcomers);
        var servers = record.ServersOf(demandId).Select(id => problem.Units.First(unit => unit.Id == id).Team.Id).ToHashSet(StringComparer.Ordinal);
        var serving = everybody.Where(unit => servers.Contains(unit.Team.Id)).ToList();
        foreach (var unit in newcomers.Concat(known))
        {
            yield return [unit];
            if (serving.Any(other => other.Id != unit.Id))
            {
                yield return [unit, .. serving.Where(other => other.Id != unit.Id)];
            }
        }

        if (known.Count > 1)
        {
            yield return known;
        }
    }
}
