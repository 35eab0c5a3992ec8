using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Reading;

/// <summary>
/// A solution as the literature writes it: <c>Route #k: stop stop …</c> and <c>Cost: c</c>. A stop is a client's number or the id of a task, with '-' before it
/// where it is served backwards; in a periodic solution a line <c>Day d</c> stands before the routes of each day.
/// </summary>
/// <param name="StatedCost">As written in the file; null: none.</param>
internal sealed record SolutionText(ImmutableArray<WrittenRoute> Routes, double? StatedCost)
{
    /// <exception cref="InputException">The file is not a solution; all problems are in it.</exception>
    public static SolutionText Read(string path)
    {
        var text = InstanceText.Open(path);
        var routes = ImmutableArray.CreateBuilder<WrittenRoute>();
        double? cost = null;
        var day = 0;
        while (text.MoveNext())
        {
            if (text.Line.StartsWith("Route #", StringComparison.Ordinal) && text.Line.Split(':', 2) is [var title, var stops])
            {
                routes.Add(new WrittenRoute(
                    day, text.Whole(title["Route #".Length..], "Route", 1), [.. stops.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
            }
            else if (text.Line.StartsWith("Cost", StringComparison.Ordinal))
            {
                cost = text.Number(text.Line["Cost".Length..].TrimStart(':', ' '), "Cost");
            }
            else if (text.Line.StartsWith("Day ", StringComparison.Ordinal))
            {
                day = text.Whole(text.Line["Day ".Length..], "Day", 1, PeriodicInstance.Days) - 1;
            }
            else
            {
                text.Error(DiagnosticCode.BadText, null, "neither a route nor the cost", text.Line, "Route #…|Day …|Cost: …");
            }
        }

        text.ThrowIfErrors();
        return new SolutionText(routes.ToImmutable(), cost);
    }

    /// <summary>The text of the file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var day = 0;
        foreach (var route in Routes)
        {
            if (route.Day != day)
            {
                day = route.Day;
                text.Append(CultureInfo.InvariantCulture, $"Day {day + 1}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"Route #{route.Number}: {string.Join(' ', route.Stops)}\n");
        }

        if (StatedCost is { } cost)
        {
            text.Append(CultureInfo.InvariantCulture, $"Cost: {cost}\n");
        }

        return text.ToString();
    }
}

/// <summary>One route of a <see cref="SolutionText"/>.</summary>
/// <param name="Day">From 0.</param>
/// <param name="Number">From 1; in a set with several depots the number of the vehicle.</param>
internal sealed record WrittenRoute(int Day, int Number, ImmutableArray<string> Stops);
