using System.Collections.Immutable;
using RoutePlanner.Core.Roads.Noding;

namespace RoutePlanner.Core.Roads;

/// <summary>How a road graph is built.</summary>
public sealed record RoadGraphOptions
{
    /// <summary>A point farther than this from every road stays without a node. Metres, more than 0; default 500.</summary>
    public double MaxSnapMetres { get; init; } = 500;

    /// <summary>
    /// A connected road is preferred to a nearer one on an island while it is at most this much farther. Metres, 0 or more; default 50.
    /// </summary>
    public double IslandSlackMetres { get; init; } = 50;

    /// <summary>Who may drive where, how fast; null, the default, for a county's own rules or else <see cref="RoadRules.Default"/>.</summary>
    public RoadRules? Rules { get; init; }

    /// <summary>
    /// The hours that the graph is for: timed signs are judged by them. Null, the default, for a county's night or else for any hour, when every timed sign is taken to be
    /// in force part of the time.
    /// </summary>
    public NightHours? Hours { get; init; }

    /// <summary>Vehicles' speeds are multiplied by this at night, 0.5 to 1; null, the default, for the rules' factors (0.9).</summary>
    public double? NightFactor { get; init; }

    /// <summary>
    /// Seconds that turning round takes away from dead ends, for car, motorcycle, e-bike and foot; each 0 to 600. Null, the default, for the rules' (20, 10, 5, 0;
    /// OSRM's car profile has 20).
    /// </summary>
    public ImmutableArray<int>? UTurnSeconds { get; init; }

    /// <summary>Ids of roads that are closed all night: no mode may use them. Default none.</summary>
    public ImmutableHashSet<string> ClosedRoadIds { get; init; } = [];

    /// <summary>How drawn roads are made to meet; without effect on OSM maps, whose nodes say what meets.</summary>
    public NodingOptions Noding { get; init; } = new();
}
