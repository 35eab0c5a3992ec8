using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Explanation.Solving;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>
/// Why a demand that could be met alone isn't met besides the others: an irreducible set of its rules and of other demands. Rules are taken away one after another (deletion filter), then other
/// demands by halves (Junker 2004, QuickXplain): few of many matter.
/// </summary>
internal sealed class CompetitionConflicts(CompetitionCheck check, PatrolProblem problem, VariantSolver solver, CancellationToken cancellation)
{
    private readonly Dictionary<string, int> priorities = problem.Demands.ToDictionary(demand => demand.Id, demand => demand.Priority, StringComparer.Ordinal);

    /// <summary>The conflict; null where the demand can be met besides the others after all.</summary>
    /// <exception cref="OperationCanceledException">Cancelled: a set that isn't known to be irreducible is no explanation.</exception>
    public Conflict? Find()
    {
        var all = check.Others.ToImmutableHashSet(StringComparer.Ordinal);
        if (With(check.Rules, all) is not null)
        {
            return null;
        }

        // Where the search doesn't even find it with nothing else to do, the others are not to blame.
        var isAlone = With(check.Rules, []) is null;
        all = isAlone ? [] : all;

        var rules = check.Rules;
        var found = new List<ConflictRule>();
        foreach (var rule in RuleSet.LeastTellingFirst.Where(check.Rules.Has))
        {
            if (With(rules.Without(rule), all) is { } unit)
            {
                found.Add(new ConflictRule(rule, null, unit));
            }
            else
            {
                rules = rules.Without(rule);
            }
        }

        // Those of low priority are the first to go, so that higher ones stay as the reason.
        var others = all.OrderByDescending(id => priorities[id]).ThenBy(id => id, StringComparer.Ordinal).ToList();
        List<string> needed = Needed(rules, [], others, isChanged: false);
        var order = needed.OrderByDescending(id => priorities[id]).ThenBy(id => id, StringComparer.Ordinal).ToList();
        foreach (var id in order)
        {
            // A search may miss with fewer demands what it finds with more: one without which it still finds nothing is not part of the reason.
            if (With(rules, [.. needed.Where(other => other != id)]) is { } unit)
            {
                found.Add(new ConflictRule(RuleKind.OtherDemand, id, unit));
            }
            else
            {
                needed.Remove(id);
            }
        }

        return new Conflict([.. found.OrderBy(rule => rule.Kind)], isAlone, Evidence.NotFound, solver.Iterations);
    }

    /// <summary>Which of some demands are needed, besides those that are in force anyway, for the conflict to be there.</summary>
    private List<string> Needed(RuleSet rules, ImmutableHashSet<string> inForce, List<string> among, bool isChanged)
    {
        if (among.Count == 0 || (isChanged && With(rules, inForce) is null))
        {
            return [];
        }

        if (among.Count == 1)
        {
            return among;
        }

        var first = among[..(among.Count / 2)];
        var second = among[(among.Count / 2)..];
        var fromSecond = Needed(rules, inForce.Union(first), second, isChanged: true);
        var fromFirst = Needed(rules, inForce.Union(fromSecond), first, isChanged: fromSecond.Count > 0);
        return [.. fromFirst, .. fromSecond];
    }

    private string? With(RuleSet rules, ImmutableHashSet<string> others)
    {
        cancellation.ThrowIfCancellationRequested();
        return check.With(rules, others);
    }
}
