namespace RoutePlanner.Core.MapData;

/// <summary>
/// Collects a problem that many records of a file share (an unknown field, projected coordinates) and reports it once, with the number of
/// records, instead of drowning the other problems.
/// </summary>
internal sealed class RepeatedProblems(DiagnosticBag diagnostics)
{
    private readonly List<(string Code, string File, string? Field)> order = [];
    private readonly Dictionary<(string Code, string File, string? Field), (Diagnostic First, int Count)> problems = [];

    /// <summary>Adds one; the first of its code, file and field speaks for all.</summary>
    public void Add(Diagnostic problem)
    {
        var key = (problem.Code, problem.File, problem.Field);
        if (problems.TryGetValue(key, out var known))
        {
            problems[key] = (known.First, known.Count + 1);
        }
        else
        {
            order.Add(key);
            problems.Add(key, (problem, 1));
        }
    }

    /// <summary>Hands everything over, in the order of first appearance.</summary>
    public void Report()
    {
        foreach (var key in order)
        {
            var (first, count) = problems[key];
            var more = count == 1 ? "" : count == 2 ? " (and in 1 more record)" : $" (and in {count - 1} more records)";
            diagnostics.Add(first with { Message = first.Message + more });
        }

        order.Clear();
        problems.Clear();
    }
}
