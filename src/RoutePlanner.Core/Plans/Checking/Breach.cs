using System.Globalization;
using System.Text;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>One thing in a plan that doesn't hold.</summary>
/// <param name="Code">One of <see cref="BreachCode"/>; docs/checker.md explains each.</param>
/// <param name="UnitId">The unit it concerns, or null.</param>
/// <param name="StepIndex">Index of the step in that unit's steps, from 0, or null.</param>
/// <param name="DemandId">The demand it concerns, or null.</param>
/// <param name="Message">One English sentence with what was found and what was expected.</param>
public sealed record Breach(string Code, string? UnitId, int? StepIndex, string? DemandId, string Message)
{
    /// <summary>One line: <c>too-fast: unit t-1, step 3: the drive takes 10 s, but …</c>.</summary>
    public override string ToString()
    {
        var where = new StringBuilder();
        if (UnitId is not null)
        {
            where.Append(CultureInfo.InvariantCulture, $"unit {UnitId}");
        }

        if (StepIndex is not null)
        {
            where.Append(CultureInfo.InvariantCulture, $", step {StepIndex}");
        }

        if (DemandId is not null)
        {
            where.Append(where.Length > 0 ? ", " : "").Append(CultureInfo.InvariantCulture, $"demand {DemandId}");
        }

        return where.Length == 0 ? $"{Code}: {Message}" : $"{Code}: {where}: {Message}";
    }
}
