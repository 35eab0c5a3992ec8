namespace RoutePlanner.Cli.Demo.Network;

/// <summary>How a way is built and driven.</summary>
/// <param name="MaxSpeedKmh">Limit, or null where none is signed.</param>
/// <param name="Lanes">Lanes, or null.</param>
/// <param name="Surface">OSM value.</param>
/// <param name="IsLit">Street lights.</param>
/// <param name="IsOneWay">In the order of its points.</param>
/// <param name="IsBridge">A bridge; over roads it has layer 1.</param>
internal sealed record RoadWayKind(int? MaxSpeedKmh, int? Lanes, string Surface, bool IsLit = false, bool IsOneWay = false, bool IsBridge = false)
{
    public static (string Highway, RoadWayKind Kind) Of(RoadGrade grade) => grade switch
    {
        RoadGrade.National => ("trunk", new(80, 4, "asphalt")),
        RoadGrade.Provincial => ("primary", new(70, 2, "asphalt")),
        RoadGrade.County => ("secondary", new(60, 2, "asphalt")),
        RoadGrade.Avenue => ("secondary", new(50, 4, "asphalt", IsLit: true)),
        RoadGrade.Township => ("tertiary", new(50, 2, "concrete")),
        RoadGrade.Street => ("residential", new(40, null, "concrete", IsLit: true)),
        RoadGrade.Village => ("unclassified", new(null, null, "concrete")),
        RoadGrade.Track => ("track", new(null, null, "compacted")),
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Not a road."),
    };
}
