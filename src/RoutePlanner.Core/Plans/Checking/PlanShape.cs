using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>
/// A plan made in memory can hold nulls where its types say there are none. Each is a breach; the checks that follow get a plan without
/// them: empty text and lists, records left out.
/// </summary>
internal sealed class PlanShape(BreachList breaches)
{
    /// <summary>The plan with its nulls reported and filled.</summary>
    public static Plan Complete(Plan plan, BreachList breaches) => new PlanShape(breaches).Complete(plan);

    private Plan Complete(Plan plan) => plan with
    {
        CountyId = Text(plan.CountyId, "countyId"),
        InputsDigest = Text(plan.InputsDigest, "inputsDigest"),
        Night = plan.Night ?? Missing(new PlanNight("", "", "", ""), "night"),
        Units = [.. List(plan.Units, "units").Select((u, i) => Complete(u, $"units[{i}]"))],
        Demands = [.. List(plan.Demands, "demands").Select((d, i) => Complete(d, $"demands[{i}]"))],
        Totals = plan.Totals ?? Missing(ImmutableSortedDictionary<string, Term>.Empty, "totals"),
        Balance = plan.Balance is { } balance ? [.. List(balance, "balance").Select((g, i) => g with { UnitIds = List(g.UnitIds, $"balance[{i}].unitIds") })] : null,
        Bounds = plan.Bounds ?? Missing(ImmutableSortedDictionary<string, TermBound>.Empty, "bounds"),
    };

    private UnitPlan Complete(UnitPlan unit, string path) => unit with
    {
        UnitId = Text(unit.UnitId, $"{path}.unitId"),
        TeamId = Text(unit.TeamId, $"{path}.teamId"),
        BaseId = Text(unit.BaseId, $"{path}.baseId"),
        Totals = unit.Totals ?? Missing(NoTotals, $"{path}.totals"),
        Steps = List(unit.Steps, $"{path}.steps"),
    };

    private DemandResult Complete(DemandResult demand, string path)
    {
        var required = demand.Required ?? Missing(new RequiredService { Count = 0, Windows = [] }, $"{path}.required");
        return demand with
        {
            DemandId = Text(demand.DemandId, $"{path}.demandId"),
            TargetId = Text(demand.TargetId, $"{path}.targetId"),
            Required = required with { Windows = Values(required.Windows, $"{path}.required.windows") },
            Served = [.. Values(demand.Served, $"{path}.served").Select((s, i) => s with { UnitId = Text(s.UnitId, $"{path}.served[{i}].unitId") })],
            Reasons = List(demand.Reasons, $"{path}.reasons"),
            Repairs = List(demand.Repairs, $"{path}.repairs"),
        };
    }

    private static UnitTotals NoTotals => new()
    {
        DriveMetres = 0,
        DriveSeconds = 0,
        Passes = 0,
        Visits = 0,
        VisitSeconds = 0,
        WaitSeconds = 0,
        BreakSeconds = 0,
    };

    private string Text(string? text, string path) => text ?? Missing("", path);

    private ImmutableArray<T> Values<T>(ImmutableArray<T> list, string path)
        where T : struct => list.IsDefault ? Missing(ImmutableArray<T>.Empty, path) : list;

    private ImmutableArray<T> List<T>(ImmutableArray<T> list, string path)
        where T : class
    {
        if (list.IsDefault)
        {
            return Missing(ImmutableArray<T>.Empty, path);
        }

        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is null)
            {
                Missing("", $"{path}[{i}]");
            }
        }

        return list.RemoveAll(item => item is null);
    }

    private T Missing<T>(T instead, string path)
    {
        breaches.Add(BreachCode.MissingField, $"'{path}' is null, expected a value");
        return instead;
    }
}
