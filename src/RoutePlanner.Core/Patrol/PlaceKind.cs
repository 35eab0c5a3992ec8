namespace RoutePlanner.Core.Patrol;

/// <summary>What a <see cref="Place"/> is.</summary>
public enum PlaceKind
{
    /// <summary>Entry/exit post at the county's border (卡点).</summary>
    EntryExit,

    /// <summary>Government organ.</summary>
    Organ,

    /// <summary>Enterprise.</summary>
    Enterprise,

    /// <summary>School.</summary>
    School,

    /// <summary>Market.</summary>
    Market,

    /// <summary>Village office.</summary>
    VillageOffice,

    /// <summary>Bridge.</summary>
    Bridge,

    /// <summary>Base (depot) where units start and end.</summary>
    Base,

    /// <summary>Anything else.</summary>
    Custom,
}
