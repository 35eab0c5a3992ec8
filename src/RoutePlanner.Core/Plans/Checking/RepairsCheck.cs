namespace RoutePlanner.Core.Plans.Checking;

/// <summary>
/// Whether repairs are given only where a demand isn't met, are written as docs/explanation.md says, and name units, teams, bases and demands that are there. That a repair helps can't be told without planning.
/// </summary>
internal sealed class RepairsCheck(ProblemIndex index, BreachList breaches)
{
    /// <summary>The words of repairs, each with what its values are.</summary>
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["plan-again"] = [],
        ["gap-max"] = ["whole"],
        ["gap-min"] = ["whole"],
        ["windows"] = ["spans"],
        ["count"] = ["whole"],
        ["tier"] = ["tier"],
        ["without-skill"] = [],
        ["help"] = ["unit", "team"],
        ["shift"] = ["unit", "team", "span", "whole"],
        ["drop"] = ["demand"],
        ["call-in"] = ["team", "span"],
        ["extra-unit"] = ["tier", "mode", "place", "team", "span"],
    };

    public void Run(DemandFigures figures, DemandResult result)
    {
        var id = figures.Demand.Id;
        if (figures.Status == DemandStatus.Met && !result.Repairs.IsEmpty)
        {
            breaches.AddDemand(BreachCode.Repairs, id, $"the demand is met, but repairs are given: {string.Join(", ", result.Repairs)}");
            return;
        }

        foreach (var repair in result.Repairs)
        {
            var parts = repair.Split(' ');
            if (!Values.TryGetValue(parts[0], out var values))
            {
                breaches.AddDemand(BreachCode.Repairs, id, $"there is no repair '{parts[0]}'");
            }
            else if (values is ["spans"] ? parts.Length < 2 || !parts.Skip(1).All(IsSpan) : parts.Length != values.Length + 1 || !parts.Skip(1).Zip(values).All(part => IsValid(part.First, part.Second)))
            {
                breaches.AddDemand(BreachCode.Repairs, id, $"the repair '{repair}' isn't '{string.Join(' ', values.Prepend(parts[0]))}' with values that are there");
            }
        }
    }

    private bool IsValid(string text, string kind) => kind switch
    {
        "whole" => text.Length is > 0 and < 7 && text.All(char.IsAsciiDigit),
        "span" => IsSpan(text),
        "tier" => text is "seat" or "township" or "village",
        "mode" => text is "car" or "motorcycle" or "ebike" or "foot",
        "unit" => index.Problem.Units.Any(unit => unit.Id == text),
        "team" => index.Problem.County.Teams.Any(team => team.Id == text),
        "place" => index.Problem.County.Places.Any(place => place.Id == text),
        _ => index.Problem.Demands.Any(demand => demand.Id == text),
    };

    private bool IsSpan(string text) =>
        text.Split('-') is [var start, var end] && IsValid(start, "whole") && IsValid(end, "whole")
        && int.Parse(start, System.Globalization.CultureInfo.InvariantCulture) is var from && int.Parse(end, System.Globalization.CultureInfo.InvariantCulture) is var to
        && from < to && to <= index.Problem.NightSeconds;
}
