namespace RoutePlanner.Core.Roads.Quality;

/// <summary>What a <see cref="Finding"/> is about. Rules and thresholds: docs/report.md. Those of the roads come first, then those of what a county puts on them.</summary>
public enum FindingKind
{
    /// <summary>Roads that nothing joins to the main network, for no mode.</summary>
    Island,

    /// <summary>Roads open to cars that only paths or barriers join to the main network.</summary>
    CarIsland,

    /// <summary>Roads that a car can enter but not leave, or leave but not enter.</summary>
    OneWayTrap,

    /// <summary>An end of a road that stops just short of another road.</summary>
    NearMiss,

    /// <summary>Two roads of one level that cross without a junction.</summary>
    UnjoinedCrossing,

    /// <summary>A through road that ends inside the map.</summary>
    DanglingEnd,

    /// <summary>A road that is on the map twice.</summary>
    DuplicateRoad,

    /// <summary>Two roads that share a stretch.</summary>
    OverlappingRoads,

    /// <summary>A roundabout against the driving side of the others.</summary>
    RoundaboutDirection,

    /// <summary>A speed limit that can't be read or isn't plausible.</summary>
    OddSpeed,

    /// <summary>A main road without a speed limit.</summary>
    MissingSpeed,

    /// <summary>A main road with neither name nor number.</summary>
    MissingName,

    /// <summary>A place too far from every road.</summary>
    PlaceOffRoad,

    /// <summary>A place whose road doesn't hang together with the main network.</summary>
    UnreachablePlace,

    /// <summary>A place far from its road.</summary>
    FarSnap,

    /// <summary>A place between two roads, or two carriageways, that are far from each other by car.</summary>
    AmbiguousSnap,

    /// <summary>A place outside the area it belongs to, or outside all areas.</summary>
    PlaceOutsideArea,

    /// <summary>A place that is there twice.</summary>
    DuplicatePlace,

    /// <summary>An area that no team works in.</summary>
    AreaWithoutTeam,

    /// <summary>Two areas of one kind that overlap.</summary>
    OverlappingAreas,

    /// <summary>A part of an area that none of its parts covers.</summary>
    UncoveredArea,

    /// <summary>A key road whose line follows no road.</summary>
    KeyRoadOffRoad,

    /// <summary>A key road that leaves the county.</summary>
    KeyRoadOutsideArea,
}
