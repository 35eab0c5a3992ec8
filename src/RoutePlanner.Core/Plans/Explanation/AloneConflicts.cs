using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Explanation.Alone;

namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>
/// Why a demand can't be met even alone: irreducible sets of rules, found by taking rules away one after another for as long as it still can't be met (the deletion filter of Chinneck and
/// Dravnieks 1991). After one set is found, it is looked whether the remaining rules are in the way, too: those are causes that are independent of each other.
/// </summary>
internal static class AloneConflicts
{
    /// <summary>More causes than this are not told: mending the first ones comes first.</summary>
    private const int MostCauses = 3;

    /// <summary>None where the demand can be met alone.</summary>
    public static ImmutableArray<Conflict> Of(AloneCheck check)
    {
        var conflicts = ImmutableArray.CreateBuilder<Conflict>();
        var inForce = check.Rules;
        while (conflicts.Count < MostCauses && !check.With(inForce).IsMet)
        {
            var set = Irreducible(check, inForce);
            conflicts.Add(new Conflict([.. set.Rules.Select(rule => RuleOf(check, set, rule))], IsAlone: true, check.With(set).Evidence, Iterations: 0));
            inForce = inForce.Without(set);
            if (set == default)
            {
                break;
            }
        }

        return conflicts.ToImmutable();
    }

    private static RuleSet Irreducible(AloneCheck check, RuleSet rules)
    {
        // Mostly the roads have nothing to do with it: then none has to be looked at.
        var withoutRoads = rules.Without(RuleKind.Access).Without(RuleKind.Closures).Without(RuleKind.TravelTime);
        rules = check.With(withoutRoads).IsMet ? rules : withoutRoads;
        RuleSet before;
        do
        {
            before = rules;
            foreach (var rule in RuleSet.LeastTellingFirst.Where(rules.Has))
            {
                if (!check.With(rules.Without(rule)).IsMet)
                {
                    rules = rules.Without(rule);
                }
            }
        }
        while (rules != before); // Schedules are not always found: a rule that was needed beside another one may not be without it.

        return rules;
    }

    private static ConflictRule RuleOf(AloneCheck check, RuleSet set, RuleKind rule) =>
        new(rule, null, check.With(set.Without(rule)).Schedule is { IsEmpty: false } schedule ? schedule[0].UnitId : null);
}
