using System.Globalization;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>
/// Random drives on one graph, asked of Dijkstra's algorithm and of the hierarchy, round after round: a few thousand ordinarily, as many as the environment
/// variable ROUTEPLANNER_PAIRS says in a long run. Made of the seed only, so that a run can be repeated.
/// </summary>
internal sealed class TravelRounds
{
    private const int Rows = 9;
    private const int Columns = 120;
    private const int PathsARow = 20;

    private readonly RoadGraph graph;
    private readonly Mode mode;
    private readonly Random random;
    private readonly int[][] passes;
    private readonly ITravel reference;
    private readonly ITravel tested;
    private long sweptPairs;
    private long searchedPairs;
    private long paths;

    public TravelRounds(RoadGraph graph, Mode mode, int seed)
    {
        (this.graph, this.mode, random) = (graph, mode, new Random(seed));
        passes = TurnScaffold.Walks(graph, mode, count: Math.Min(60, 2 + (graph.NodeCount / 100)), seed);
        (reference, tested) = (TravelMethod.Dijkstra.Make(graph, mode, passes), TravelMethod.Hierarchy.Make(graph, mode, passes));
    }

    /// <summary>How many pairs a test compares at least.</summary>
    public static long AskedPairs { get; } = long.TryParse(Environment.GetEnvironmentVariable("ROUTEPLANNER_PAIRS"), CultureInfo.InvariantCulture, out var asked) ? asked : 2000;

    /// <summary>Compares until there were enough pairs, and writes to the test's output how many.</summary>
    public static void Run(RoadGraph graph, Mode mode, int seed, string name)
    {
        var rounds = new TravelRounds(graph, mode, seed);
        for (var round = 0; round < 2 || rounds.searchedPairs < AskedPairs; round++)
        {
            rounds.RunOne();
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{name}, {mode}: {graph.NodeCount} nodes; the same times for {rounds.sweptPairs} pairs by sweeps and {rounds.searchedPairs} by searches; {rounds.paths} paths proved");
    }

    private void RunOne()
    {
        CheckFields();
        TravelEnd[] starts = [.. Enumerable.Range(0, Rows).Select(i => i % 3 == 0 && passes.Length > 0 ? TravelEnd.After(passes[random.Next(passes.Length)]) : AnyNode())];
        TravelEnd[] targets = [.. Enumerable.Range(0, Columns).Select(i => i % 3 == 0 && passes.Length > 0 ? TravelEnd.Before(passes[random.Next(passes.Length)]) : AnyNode())];
        var (expected, found) = (new int[Rows * Columns], new int[Rows * Columns]);
        reference.Matrix(starts, targets, expected);
        tested.Matrix(starts, targets, found);
        TravelAgreement.Same(expected, found, Columns, "matrix");
        sweptPairs += found.Length;
        for (var pair = 0; pair < found.Length; pair++)
        {
            found[pair] = tested.Deciseconds(starts[pair / Columns], targets[pair % Columns]);
        }

        TravelAgreement.Same(expected, found, Columns, "pairs");
        searchedPairs += found.Length;
        for (var pair = 0; pair < found.Length; pair += Columns / PathsARow)
        {
            TravelAgreement.CheckDrive(graph, mode, tested, starts[pair / Columns], targets[pair % Columns], expected[pair]);
            paths++;
        }
    }

    /// <summary>One field a start, but the last, which has two starts.</summary>
    private void CheckFields()
    {
        TravelEnd[] starts = [.. Enumerable.Range(0, Rows + 1).Select(_ => AnyNode())];
        TravelAgreement.CheckFields(graph, reference, tested, starts, [.. Enumerable.Range(0, Rows), Rows + 1]);
        sweptPairs += (long)Rows * graph.NodeCount;
    }

    private TravelEnd AnyNode() => random.Next(graph.NodeCount);
}
