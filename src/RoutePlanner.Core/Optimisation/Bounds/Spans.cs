using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>Spans of the night and what lies between them.</summary>
internal static class Spans
{
    /// <summary>What of the hours none of the spans covers, in order.</summary>
    public static List<TimeWindow> Holes(TimeWindow hours, IEnumerable<TimeWindow> spans)
    {
        var (left, holes) = (hours.Start, new List<TimeWindow>());
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (Math.Min(span.Start, hours.End) is var next && next > left)
            {
                holes.Add(new TimeWindow(left, next));
            }

            left = Math.Max(left, span.End);
        }

        if (left < hours.End)
        {
            holes.Add(new TimeWindow(left, hours.End));
        }

        return holes;
    }

    /// <summary>Seconds two spans have in common.</summary>
    public static int Common(TimeWindow a, TimeWindow b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start));
}
