namespace RoutePlanner.Cli.Demo.Network;

/// <summary>A line of the road file.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Points">At least two; shared points are junctions.</param>
/// <param name="Highway">OSM value.</param>
/// <param name="Name">Chinese and English, or null.</param>
/// <param name="Ref">Number, or null.</param>
/// <param name="Kind">How it is built and driven.</param>
internal sealed record RoadWay(string Id, IReadOnlyList<GridPoint> Points, string Highway, BilingualName? Name, string? Ref, RoadWayKind Kind);
