using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether every unit of the night has exactly one route, in the problem's order, and is what the plan says it is.</summary>
internal static class UnitsCheck
{
    /// <summary>The routes of known units, each followed over the roads; of a unit with several routes the first.</summary>
    public static ImmutableArray<CheckedRoute> Run(Plan plan, ProblemIndex index, BreachList breaches)
    {
        var units = index.Problem.Units;
        var routes = new CheckedRoute?[units.Length];
        var lastUnit = -1;
        foreach (var unitPlan in plan.Units)
        {
            if (index.Unit(unitPlan.UnitId) is not { } unit)
            {
                breaches.AddUnit(BreachCode.UnitUnknown, unitPlan.UnitId, $"no unit '{unitPlan.UnitId}' is on duty tonight");
                continue;
            }

            if (routes[unit] is not null)
            {
                breaches.AddUnit(BreachCode.UnitDuplicate, unitPlan.UnitId, $"the unit has more than one route; only the first is looked at");
                continue;
            }

            if (unit < lastUnit)
            {
                breaches.AddUnit(BreachCode.UnitOrder, unitPlan.UnitId, $"the unit comes after '{units[lastUnit].Id}', expected before it");
            }

            lastUnit = Math.Max(lastUnit, unit);
            routes[unit] = CheckedRoute.Follow(index, unit, unitPlan);
            CheckFields(routes[unit]!, breaches);
        }

        for (var unit = 0; unit < units.Length; unit++)
        {
            if (routes[unit] is null)
            {
                breaches.AddUnit(BreachCode.UnitMissing, units[unit].Id, $"unit '{units[unit].Id}' is on duty tonight but has no route");
            }
        }

        return [.. routes.OfType<CheckedRoute>()];
    }

    private static void CheckFields(CheckedRoute route, BreachList breaches)
    {
        var (plan, unit) = (route.Plan, route.Unit);
        Same("teamId", plan.TeamId, unit.Team.Id);
        Same("tier", plan.Tier, unit.Team.Tier);
        Same("mode", plan.Mode, unit.Mode);
        Same("baseId", plan.BaseId, unit.Team.BaseId);
        Same("shiftStart", plan.ShiftStart, unit.ShiftStart);
        Same("shiftEnd", plan.ShiftEnd, unit.ShiftEnd);

        void Same<T>(string field, T found, T expected)
        {
            if (!EqualityComparer<T>.Default.Equals(found, expected))
            {
                breaches.AddUnit(BreachCode.UnitField, unit.Id, $"{field} is {found}, expected {expected}");
            }
        }
    }
}
