using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Viewer.Payloads;

/// <summary>Where every unit is at every moment: one line a step, in the order of units and steps.</summary>
internal static class CoursePayload
{
    /// <summary>
    /// Lines of all steps (<see cref="PackedLines"/>, no columns) followed by <c>u32 milliseconds[points]</c> since the start of the night.
    /// </summary>
    public static byte[] Of(Plan plan, PatrolProblem problem)
    {
        var lines = new PackedLines(0);
        var milliseconds = new List<uint>();
        foreach (var step in UnitCourse.Of(plan, problem).SelectMany(unit => unit.Steps))
        {
            lines.Add([.. step.Select(point => point.Position)]);
            milliseconds.AddRange(step.Select(point => (uint)point.Milliseconds));
        }

        return [.. lines.ToBytes(), .. System.Runtime.InteropServices.MemoryMarshal.AsBytes<uint>(milliseconds.ToArray())];
    }
}
