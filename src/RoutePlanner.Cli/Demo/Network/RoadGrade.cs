namespace RoutePlanner.Cli.Demo.Network;

/// <summary>What a road is, least important first; an edge used by two roads has the higher grade.</summary>
internal enum RoadGrade
{
    /// <summary>No road.</summary>
    None,

    /// <summary>Field track between villages.</summary>
    Track,

    /// <summary>Village road (村道).</summary>
    Village,

    /// <summary>Street with houses.</summary>
    Street,

    /// <summary>Township road (乡道).</summary>
    Township,

    /// <summary>Main street of a seat.</summary>
    Avenue,

    /// <summary>County road (县道).</summary>
    County,

    /// <summary>Provincial road (省道).</summary>
    Provincial,

    /// <summary>National road (国道).</summary>
    National,
}
