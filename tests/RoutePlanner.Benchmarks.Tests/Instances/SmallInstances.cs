using RoutePlanner.Benchmarks.Instances;

namespace RoutePlanner.Benchmarks.Tests.Instances;

/// <summary>Instances that one can hold in one's head.</summary>
internal static class SmallInstances
{
    /// <summary>
    /// A square with the depot at A; AB and CD are required edges, BC a required arc, D a required node; DA is there to drive only.
    /// <code>
    /// A --3-- B
    /// |       |
    /// 2       4 (one way, B to C)
    /// |       |
    /// D --5-- C
    /// </code>
    /// </summary>
    public static MixedInstance Square { get; } = new(
        "square", NodeCount: 4, Depot: 0, Capacity: 6, StatedFleet: 2,
        [new(0, 1, 3, 3), new(1, 2, 4, null), new(2, 3, 5, 5), new(3, 0, 2, 2)],
        [
            new("AB", 0, 1, 3, 3, Demand: 2),
            new("BC", 1, 2, 4, null, Demand: 2),
            new("CD", 2, 3, 5, 5, Demand: 2),
            new("D", 3, 3, 0, null, Demand: 1),
        ]);

    /// <summary>Index of each task of <see cref="Square"/>.</summary>
    public const int AB = 0, BC = 1, CD = 2, D = 3;

    /// <summary>A depot at the origin and clients 10 and 20 to the east of it; two vehicles of capacity 5; lengths are counted in tenths.</summary>
    public static NodeInstance Line(bool optional = false, long? maxDuration = null) => new(
        "line", LengthRounding.OneDecimalCut,
        [
            new(0, 0, Demand: 0, Service: 0, Opens: 0, Closes: 1000, Prize: 0),
            new(10, 0, Demand: 3, Service: 50, Opens: 200, Closes: 300, Prize: 70),
            new(20, 0, Demand: 2, Service: 50, Opens: 0, Closes: 600, Prize: 90),
        ],
        DepotCount: 1, [0, 0], Capacity: 5, maxDuration, optional);
}
