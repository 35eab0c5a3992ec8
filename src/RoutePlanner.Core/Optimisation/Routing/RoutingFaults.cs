namespace RoutePlanner.Core.Optimisation.Routing;

/// <summary>What is wrong with the figures of a problem.</summary>
internal static class RoutingFaults
{
    /// <summary>At most this many are listed.</summary>
    private const int Listed = 20;

    private const int TriplesLookedAt = 200_000;

    private const int Rounding = 2;

    public static IReadOnlyList<string> Of(RoutingProblem problem, int[] distances, int[] durations)
    {
        var faults = new List<string>();
        if (problem.VertexCount < 1)
        {
            return ["a problem needs a vertex"];
        }

        CheckMatrix(problem.VertexCount, distances, "distances", faults);
        CheckMatrix(problem.VertexCount, durations, "durations", faults);
        CheckTriangles(problem.VertexCount, distances, "distances", faults);
        CheckTriangles(problem.VertexCount, durations, "durations", faults);
        if (problem.Vehicles.IsEmpty)
        {
            faults.Add("a problem needs a vehicle type");
        }

        for (var k = 0; k < problem.Vehicles.Length; k++)
        {
            CheckVehicle(problem, k, faults);
        }

        for (var t = 0; t < problem.Tasks.Length; t++)
        {
            CheckTask(problem, t, faults);
        }

        return faults.Count <= Listed ? faults : [.. faults.Take(Listed), $"and {faults.Count - Listed} more"];
    }

    private static void CheckMatrix(int vertexCount, int[] matrix, string name, List<string> faults)
    {
        if (matrix.LongLength != (long)vertexCount * vertexCount)
        {
            faults.Add($"{name} has {matrix.Length} entries, {vertexCount} vertices need {(long)vertexCount * vertexCount}");
        }

        for (var at = 0; at < matrix.Length; at++)
        {
            if (matrix[at] is < 0 or > RoutingProblem.Unlimited)
            {
                faults.Add($"{name}[{at / vertexCount}, {at % vertexCount}] is {matrix[at]}, allowed is 0 to {RoutingProblem.Unlimited}");
            }
        }
    }

    /// <summary>
    /// The triangle inequality, on all triples of a small matrix and on as many spread over a large one: a matrix that isn't of shortest ways breaks it in many places.
    /// Off by <see cref="Rounding"/> is let pass: rounded distances break it by that much.
    /// </summary>
    private static void CheckTriangles(int vertexCount, int[] matrix, string name, List<string> faults)
    {
        if (faults.Count > 0)
        {
            return;
        }

        var triples = (long)vertexCount * vertexCount * vertexCount;
        var isWhole = triples <= TriplesLookedAt;
        var random = new SearchRandom(0);
        for (long k = 0; k < Math.Min(triples, TriplesLookedAt) && faults.Count <= Listed; k++)
        {
            var from = isWhole ? (int)(k / vertexCount / vertexCount) : random.Next(vertexCount);
            var via = isWhole ? (int)(k / vertexCount % vertexCount) : random.Next(vertexCount);
            var to = isWhole ? (int)(k % vertexCount) : random.Next(vertexCount);
            var (direct, round) = (matrix[(from * vertexCount) + to], matrix[(from * vertexCount) + via] + matrix[(via * vertexCount) + to]);
            if (direct > round + Rounding)
            {
                faults.Add($"{name}[{from}, {to}] is {direct}, but by way of {via} it is {round}: shortest ways are needed");
            }
        }
    }

    private static void CheckVehicle(RoutingProblem problem, int k, List<string> faults)
    {
        var type = problem.Vehicles[k];
        var name = $"vehicle type {k}";
        CheckVertex(problem, type.Start, $"{name} start", faults);
        CheckVertex(problem, type.End, $"{name} end", faults);
        CheckAmount(type.Capacity, $"{name} capacity", faults);
        CheckAmount(type.MaxDuration, $"{name} longest duration", faults);
        CheckAmount(type.FixedCost, $"{name} fixed cost", faults);
        CheckAmount(type.Count ?? 0, $"{name} count", faults);
        CheckWindow(type.Earliest, type.Latest, name, faults);
    }

    private static void CheckTask(RoutingProblem problem, int t, List<string> faults)
    {
        var task = problem.Tasks[t];
        CheckAmount(task.Demand, $"task {t} demand", faults);
        CheckAmount(task.Prize ?? 0, $"task {t} prize", faults);
        if (task.Modes.Length is < 1 or > 2)
        {
            faults.Add($"task {t} has {task.Modes.Length} modes, allowed is 1 or 2");
        }

        foreach (var mode in task.Modes)
        {
            CheckVertex(problem, mode.Entry, $"task {t} entry", faults);
            CheckVertex(problem, mode.Exit, $"task {t} exit", faults);
            CheckAmount(mode.Cost, $"task {t} cost", faults);
            CheckAmount(mode.Duration, $"task {t} duration", faults);
            CheckWindow(mode.Earliest, mode.Latest, $"task {t}", faults);
        }
    }

    private static void CheckVertex(RoutingProblem problem, int vertex, string name, List<string> faults)
    {
        if (vertex < 0 || vertex >= problem.VertexCount)
        {
            faults.Add($"{name} is vertex {vertex}, allowed is 0 to {problem.VertexCount - 1}");
        }
    }

    private static void CheckAmount(int amount, string name, List<string> faults)
    {
        if (amount is < 0 or > RoutingProblem.Unlimited)
        {
            faults.Add($"{name} is {amount}, allowed is 0 to {RoutingProblem.Unlimited}");
        }
    }

    private static void CheckWindow(int earliest, int latest, string name, List<string> faults)
    {
        CheckAmount(earliest, $"{name} earliest", faults);
        CheckAmount(latest, $"{name} latest", faults);
        if (earliest > latest)
        {
            faults.Add($"{name} has a window from {earliest} to {latest}: maybe they are swapped");
        }
    }
}
