using System.Globalization;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using Spectre.Console;

namespace RoutePlanner.Cli.Screen;

/// <summary>The figures of a plan on the screen: terms, what is kept, what isn't and why.</summary>
internal static class PlanSummary
{
    private const int UnmetShown = 12;

    public static void Write(Plan plan, PatrolProblem problem)
    {
        var table = new Table().RoundedBorder().AddColumns("term", "value", "weight", "cost", "bound", "above it");
        foreach (var (name, term) in plan.Totals)
        {
            table.AddRow([name, Number(term.Value), Number(term.Weight), Number(term.Value * term.Weight), .. BoundOf(plan.Bounds[name])]);
        }

        foreach (var (name, bound) in plan.Bounds.Where(bound => !plan.Totals.ContainsKey(bound.Key)))
        {
            table.AddRow([name, Number(bound.Value), "", "", .. BoundOf(bound)]);
        }

        AnsiConsole.Write(table);
        WriteResponse(plan, problem);
        foreach (var kind in Enum.GetValues<DemandKind>())
        {
            var all = plan.Demands.Where(d => d.Kind == kind).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(kind == DemandKind.Visits ? "Places" : "Key roads")}: {all.Count(d => d.Status == DemandStatus.Met)} of {all.Count} kept"
                + $", {all.Count(d => d.Status == DemandStatus.Partly)} partly, {all.Count(d => d.Status == DemandStatus.Unmet)} not."));
        }

        var names = problem.County.Places.Select(p => (p.Id, p.Name)).Concat(problem.County.KeyRoads.Select(k => (k.Id, k.Name))).ToLookup(p => p.Id, p => p.Name);
        var unmet = plan.Demands.Where(d => d.Status != DemandStatus.Met).ToList();
        foreach (var demand in unmet.Take(UnmetShown))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {demand.TargetId} {names[demand.TargetId].First()}: {demand.Served.Length} of {demand.Required.Count}, longest gap {demand.WorstGap / 60} min"
                + $"{(demand.Required.GapMax is { } max ? $" (rule {max / 60})" : "")}: {string.Join(", ", demand.Reasons)}"));
        }

        if (unmet.Count > UnmetShown)
        {
            Console.WriteLine($"  … and {unmet.Count - UnmetShown} more: see plan.html.");
        }
    }

    /// <summary>The hour in which cover is furthest below what could be covered.</summary>
    private static void WriteResponse(Plan plan, PatrolProblem problem)
    {
        if (plan.Response is not { Length: > 0 } hours)
        {
            return;
        }

        var worst = hours.MinBy(hour => hour.Cover / (hour.CoverBound ?? 1));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Response: {100 * (1 - plan.Bounds[BoundedFigure.LateRisk].Value):0.0} % of the risk has somebody within 10 min; worst hour "
            + $"{problem.Night.Start.PlusSeconds(worst.Start):HH:mm} {100 * worst.Cover:0.0} % of at most {100 * (worst.CoverBound ?? 1):0.0} %, 90 % in {worst.Percentile90Seconds / 60.0:0.0} min."));
    }

    /// <summary>The bound, and by how many per cent the value lies above it.</summary>
    private static string[] BoundOf(TermBound bound) =>
        [bound.Bound is { } least ? Number(least) : "none known", bound.GapPercent is { } percent ? $"{Number(percent)} %" : ""];

    private static string Number(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
