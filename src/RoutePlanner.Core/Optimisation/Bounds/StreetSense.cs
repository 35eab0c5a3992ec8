namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>Which way <see cref="FreeTravel"/> takes streets.</summary>
internal enum StreetSense
{
    /// <summary>As they are open: times from where a search begins.</summary>
    Open,

    /// <summary>The other way: times to where a search begins.</summary>
    Against,

    /// <summary>Both ways, at the faster one's time: then times are a metric.</summary>
    Both,
}
