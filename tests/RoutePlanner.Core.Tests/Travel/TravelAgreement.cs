using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>That two ways to travel give the same answers, whatever is asked.</summary>
internal static class TravelAgreement
{
    /// <summary>Asks both for the same in every way there is to ask.</summary>
    /// <param name="graph">The roads.</param>
    /// <param name="mode">The mode of both.</param>
    /// <param name="reference">Known to be right.</param>
    /// <param name="tested">To be tested.</param>
    /// <param name="starts">Where drives start; may repeat.</param>
    /// <param name="targets">Where they end; may repeat.</param>
    public static void Check(RoadGraph graph, Mode mode, ITravel reference, ITravel tested, TravelEnd[] starts, TravelEnd[] targets)
    {
        var expected = Rows(reference, starts, targets);
        var matrix = new int[starts.Length * targets.Length];
        tested.Matrix(starts, targets, matrix);
        Same(expected, matrix, targets.Length, "matrix");
        Same(expected, Rows(tested, starts, targets), targets.Length, "one to many");
        reference.Matrix(starts, targets, matrix);
        Same(expected, matrix, targets.Length, "reference's matrix");
        for (var start = 0; start < starts.Length; start++)
        {
            for (var target = 0; target < targets.Length; target++)
            {
                CheckDrive(graph, mode, reference, starts[start], targets[target], expected[(start * targets.Length) + target]);
                CheckDrive(graph, mode, tested, starts[start], targets[target], expected[(start * targets.Length) + target]);
            }
        }
    }

    /// <summary>Fields of both are the same: as many as <paramref name="firstStart"/> says.</summary>
    public static void CheckFields(RoadGraph graph, ITravel reference, ITravel tested, TravelEnd[] starts, int[] firstStart)
    {
        var (expected, found) = (new int[(firstStart.Length - 1) * graph.NodeCount], new int[(firstStart.Length - 1) * graph.NodeCount]);
        reference.Fields(starts, firstStart, expected);
        tested.Fields(starts, firstStart, found);
        Same(expected, found, graph.NodeCount, "fields");
    }

    /// <summary>A drive's time, cost and path agree with each other and with its known time.</summary>
    public static void CheckDrive(RoadGraph graph, Mode mode, ITravel travel, TravelEnd from, TravelEnd to, int expected)
    {
        var arcs = new List<int>();
        Assert.Equal(expected, travel.Deciseconds(from, to));
        Assert.Equal(expected != TravelTime.Unreachable, travel.TryPath(from, to, arcs));
        Assert.Equal(new TravelCost(expected, arcs.Sum(arc => (long)graph.LengthCentimetresOf(arc))), travel.Cost(from, to));
        DriveCertificate.Check(graph, mode, from, to, expected, arcs);
    }

    /// <summary>Fails at the first time that differs, and says which.</summary>
    public static void Same(ReadOnlySpan<int> expected, ReadOnlySpan<int> found, int columns, string what)
    {
        var same = expected.CommonPrefixLength(found);
        Assert.True(expected.Length == found.Length, what);
        if (same < found.Length)
        {
            Assert.Fail($"{what}, row {same / columns}, column {same % columns}: {found[same]} instead of {expected[same]}");
        }
    }

    private static int[] Rows(ITravel travel, TravelEnd[] starts, TravelEnd[] targets)
    {
        var rows = new int[starts.Length * targets.Length];
        for (var start = 0; start < starts.Length; start++)
        {
            travel.Deciseconds(starts[start], targets, rows.AsSpan(start * targets.Length, targets.Length));
        }

        return rows;
    }
}
