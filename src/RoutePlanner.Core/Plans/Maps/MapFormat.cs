namespace RoutePlanner.Core.Plans.Maps;

/// <summary>What a map is written as. All of them come from one drawing routine.</summary>
public enum MapFormat
{
    /// <summary>A picture in pixels.</summary>
    Png,

    /// <summary>A drawing that a browser shows and an editor changes.</summary>
    Svg,

    /// <summary>A page that prints as it is, letters included.</summary>
    Pdf,
}
