using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>All files of a folder, read one by one and not yet compared with each other.</summary>
internal sealed record ReadCounty
{
    public required CountyIdentity Identity { get; init; }

    public required RoadRules RoadRules { get; init; }

    /// <summary>Null where there are none to be had.</summary>
    public required RoadLayer? Roads { get; init; }

    public required bool RoadsAreWhole { get; init; }

    public required RawTable AreaTable { get; init; }

    public required ImmutableArray<Sourced<Area>> Areas { get; init; }

    public required RawTable PlaceTable { get; init; }

    public required ImmutableArray<Sourced<Place>> Places { get; init; }

    public required RawTable KeyRoadTable { get; init; }

    public required ImmutableArray<Sourced<KeyRoad>> KeyRoads { get; init; }

    public required RawTable TeamTable { get; init; }

    public required ImmutableArray<Sourced<Team>> Teams { get; init; }

    public required ImmutableArray<Sourced<Duty>> Duties { get; init; }

    public required RawTable TechCoverTable { get; init; }

    public required ImmutableArray<Sourced<TechCover>> TechCovers { get; init; }

    public required RawTable IncidentTable { get; init; }

    public required ImmutableArray<Sourced<Incident>> Incidents { get; init; }

    public required ImmutableArray<Sourced<Closure>> Closures { get; init; }

    public required ImmutableArray<Sourced<VillageAvailability>> VillageCalendar { get; init; }

    public required ImmutableArray<Sourced<Responsibility>> Responsibilities { get; init; }

    /// <summary>Null where it is not known which night it is.</summary>
    public required Night? Night { get; init; }

    public required ImmutableArray<Sourced<DemandOverride>> Overrides { get; init; }

    public required ImmutableArray<Sourced<RiskOverride>> RiskOverrides { get; init; }

    public required ImmutableArray<Sourced<LockedStop>> Locks { get; init; }
}
