namespace RoutePlanner.Core.Travel;

/// <summary>How a line was found on the roads, best first.</summary>
internal enum LineMatchKind
{
    /// <summary>A car may drive it in the line's direction.</summary>
    AlongTraffic,

    /// <summary>Cars may drive its roads, but some of them only against the line's direction.</summary>
    AgainstTraffic,

    /// <summary>Some of its roads are shut to cars; another mode may use them.</summary>
    WithoutCars,

    /// <summary>Some of its roads are closed to everyone tonight.</summary>
    Closed,

    /// <summary>It follows no road.</summary>
    NotFound,
}
