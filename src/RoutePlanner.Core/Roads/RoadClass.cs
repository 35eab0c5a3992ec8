namespace RoutePlanner.Core.Roads;

/// <summary>Road classes, most important first. Chinese grades map as G Trunk, S Primary, X Secondary, Y Tertiary, C Unclassified.</summary>
public enum RoadClass : byte
{
    /// <summary>Expressway: may be driven, never stopped on.</summary>
    Motorway,

    /// <summary>Ramp of an expressway: may be driven, never stopped on.</summary>
    MotorwayLink,

    /// <summary>National road (国道 G).</summary>
    Trunk,

    /// <summary>Provincial road (省道 S).</summary>
    Primary,

    /// <summary>County road (县道 X).</summary>
    Secondary,

    /// <summary>Township road (乡道 Y).</summary>
    Tertiary,

    /// <summary>Village road (村道 C) or another minor road.</summary>
    Unclassified,

    /// <summary>Street with houses.</summary>
    Residential,

    /// <summary>Street where people have precedence.</summary>
    LivingStreet,

    /// <summary>Access road, alley, driveway.</summary>
    Service,

    /// <summary>Field or forest track.</summary>
    Track,

    /// <summary>Footway, path, steps, pedestrian street: no cars.</summary>
    Path,

    /// <summary>Ferry line: may be ridden, never stopped on.</summary>
    Ferry,
}
