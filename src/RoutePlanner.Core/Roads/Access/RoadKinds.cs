using System.Collections.Frozen;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// The table of road kinds. Speeds are free-flow averages on a whole road (bends and crossings included), set between those of OSRM's and
/// GraphHopper's published car profiles; limits, surface and night lower them, nothing raises them. What is not listed is no road.
/// </summary>
internal static class RoadKinds
{
    private static readonly RoadKind[] Table =
    [
        //  highway           class                    car  motorcycle  e-bike  foot
        new("motorway",       RoadClass.Motorway,      100,         80,      0,    0),
        new("motorway_link",  RoadClass.MotorwayLink,   50,         45,      0,    0),
        new("trunk",          RoadClass.Trunk,          70,         60,     25,    5),
        new("trunk_link",     RoadClass.Trunk,          40,         40,     25,    5),
        new("primary",        RoadClass.Primary,        60,         55,     25,    5),
        new("primary_link",   RoadClass.Primary,        35,         35,     25,    5),
        new("secondary",      RoadClass.Secondary,      50,         50,     25,    5),
        new("secondary_link", RoadClass.Secondary,      30,         30,     25,    5),
        new("tertiary",       RoadClass.Tertiary,       45,         45,     25,    5),
        new("tertiary_link",  RoadClass.Tertiary,       30,         30,     25,    5),
        new("unclassified",   RoadClass.Unclassified,   35,         35,     25,    5),
        new("road",           RoadClass.Unclassified,   30,         30,     25,    5),
        new("residential",    RoadClass.Residential,    30,         30,     25,    5),
        new("living_street",  RoadClass.LivingStreet,   10,         10,     15,    5),
        new("service",        RoadClass.Service,        20,         20,     20,    5),
        new("busway",         RoadClass.Service,        30,         30,     20,    5),
        new("track",          RoadClass.Track,          15,         15,     15,    5),
        new("cycleway",       RoadClass.Path,            0,          0,     20,    5),
        new("path",           RoadClass.Path,            0,          0,     12,    5),
        new("bridleway",      RoadClass.Path,            0,          0,     10,    5),
        new("pedestrian",     RoadClass.Path,            0,          0,     10,    5),
        new("footway",        RoadClass.Path,            0,          0,     10,    5),
        new("steps",          RoadClass.Path,            0,          0,      0,    3),
    ];

    private static readonly FrozenDictionary<string, RoadKind> ByHighway = Table.ToFrozenDictionary(k => k.Highway, StringComparer.Ordinal);

    /// <summary>All kinds, in the table's order.</summary>
    public static IReadOnlyList<RoadKind> All => Table;

    /// <summary>The kind of an OSM <c>highway</c> value, or null where it names no road.</summary>
    public static RoadKind? OfHighway(string highway) => ByHighway.GetValueOrDefault(highway);
}
