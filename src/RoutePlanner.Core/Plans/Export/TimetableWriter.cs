using System.Globalization;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>One row a step, for a spreadsheet.</summary>
internal static class TimetableWriter
{
    private static readonly string[] Header =
    [
        "unit", "team", "tier", "mode", "no", "kind", "start", "end", "minutes", "place_id", "place", "key_road_id", "key_road", "direction",
        "metres", "demand", "reason",
    ];

    public static void Write(ResolvedPlan plan, string path)
    {
        using var csv = new CsvFile(path, Header);
        foreach (var unit in plan.Units)
        {
            var numberOfStep = unit.Stops.SelectMany(stop => stop.Steps.Select(t => (t.Index, stop.Number))).ToDictionary(p => p.Index, p => p.Number);
            foreach (var trace in unit.Traces)
            {
                var number = numberOfStep.TryGetValue(trace.Index, out var n) ? n.ToString(CultureInfo.InvariantCulture) : "";
                csv.Row(Cells(plan, unit, trace, number));
            }
        }
    }

    private static string[] Cells(ResolvedPlan plan, ResolvedUnit unit, StepTrace trace, string number)
    {
        var step = trace.Step;
        return
        [
            unit.Id,
            unit.Team.Name,
            FieldWords.Of(unit.Plan.Tier),
            FieldWords.Of(unit.Plan.Mode),
            number,
            FieldWords.Of(step.Kind),
            plan.Clock.LocalSecond(step.Start),
            plan.Clock.LocalSecond(step.End),
            ((step.End - step.Start) / 60.0).ToString("0.0", CultureInfo.InvariantCulture),
            step.PlaceId ?? "",
            step.PlaceId is { } placeId ? plan.Place(placeId).Name : "",
            step.KeyRoadId ?? "",
            step.KeyRoadId is { } keyRoadId ? plan.KeyRoad(keyRoadId).Name : "",
            step.Direction is { } direction ? FieldWords.Of(direction) : "",
            step.Metres?.ToString("0", CultureInfo.InvariantCulture) ?? "",
            step.DemandId ?? "",
            step.Reason ?? "",
        ];
    }
}
