using RoutePlanner.Core.Plans.Maps;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>How a plan is written out.</summary>
public sealed record OutputOptions
{
    /// <summary>Language of plan.html and map.png, <c>zh-CN</c> or <c>en</c>; null (default) for the county's. Other files don't depend on it.</summary>
    public string? Language { get; init; }

    /// <summary>A font file with Chinese letters for map.png; null (default) looks for an installed one.</summary>
    public string? FontFile { get; init; }

    /// <summary>Page of map.png in pixels of 1/96 inch; default 1,640 × 1,160 (about A3, landscape), 290 of it for the legend.</summary>
    public MapSize MapSize { get; init; } = new(1640, 1160, 290);

    /// <summary>Image pixels per page pixel of map.png, more than 0; default 2.</summary>
    public double MapScale { get; init; } = 2;
}
