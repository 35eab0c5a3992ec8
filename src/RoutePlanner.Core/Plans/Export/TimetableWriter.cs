using System.Globalization;
using System.Text;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>One row a step, for a spreadsheet: CSV (RFC 4180) in UTF-8 with a byte-order mark, by which Excel knows Chinese.</summary>
internal static class TimetableWriter
{
    private static readonly string[] Header =
    [
        "unit", "team", "tier", "mode", "no", "kind", "start", "end", "minutes", "place_id", "place", "key_road_id", "key_road", "direction",
        "metres", "demand", "reason",
    ];

    public static void Write(ResolvedPlan plan, string path)
    {
        using var csv = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        csv.WriteLine(string.Join(',', Header));
        foreach (var unit in plan.Units)
        {
            var numberOfStep = unit.Stops.SelectMany(stop => stop.Steps.Select(t => (t.Index, stop.Number))).ToDictionary(p => p.Index, p => p.Number);
            foreach (var trace in unit.Traces)
            {
                var number = numberOfStep.TryGetValue(trace.Index, out var n) ? n.ToString(CultureInfo.InvariantCulture) : "";
                csv.WriteLine(string.Join(',', Cells(plan, unit, trace, number).Select(Escape)));
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

    /// <summary>
    /// Quoted where needed. A cell that a spreadsheet would run as a formula gets an apostrophe in front: names come from data files that
    /// anyone may have written.
    /// </summary>
    private static string Escape(string cell)
    {
        if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            cell = "'" + cell;
        }

        return cell.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
