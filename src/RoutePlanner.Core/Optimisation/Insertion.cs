namespace RoutePlanner.Core.Optimisation;

/// <summary>A place in the timetable for a task, and what taking it would change.</summary>
/// <param name="Unit">Whose route.</param>
/// <param name="Index">Before which stop.</param>
/// <param name="Stop">The stop as it would be.</param>
/// <param name="Delta">Change of the timetable's cost in micro-units; below 0 is better.</param>
internal readonly record struct Insertion(int Unit, int Index, Stop Stop, long Delta)
{
    /// <summary>No feasible place.</summary>
    public static Insertion None => new(-1, 0, default, long.MaxValue);

    public bool IsFound => Unit >= 0;
}
