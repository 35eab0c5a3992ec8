namespace RoutePlanner.Core.Geodesy;

/// <summary>One way in which a layer's positions may have gone wrong, with both directions.</summary>
/// <param name="Key">Word for machines: <c>gcj-02</c>.</param>
/// <param name="Text">What the layer would be, for people.</param>
/// <param name="Undo">From the wrong positions to the right ones.</param>
/// <param name="Apply">From the right positions to the wrong ones.</param>
internal sealed record ShiftHypothesis(string Key, string Text, Func<GeoPoint, GeoPoint> Undo, Func<GeoPoint, GeoPoint> Apply)
{
    /// <summary>Everything as it stands.</summary>
    public static readonly ShiftHypothesis AsDeclared = new("as-declared", "as declared", p => p, p => p);

    /// <summary>
    /// What happens to layers in degrees. Metres of a Gauss-Krüger grid that were converted with a neighbouring zone's meridian keep their latitude and are off
    /// by exactly the difference of the meridians.
    /// </summary>
    public static readonly IReadOnlyList<ShiftHypothesis> InDegrees =
    [
        new("gcj-02", "GCJ-02 (Chinese web maps)", Gcj02.ToWgs84, Gcj02.FromWgs84),
        new("bd-09", "BD-09 (Baidu)", Bd09.ToWgs84, Bd09.FromWgs84),
        new("swapped", "latitude before longitude", Swap, Swap),
        Zone(-3), Zone(3), Zone(-6), Zone(6),
    ];

    private static GeoPoint Swap(GeoPoint p) => new(p.Lat, p.Lon);

    private static ShiftHypothesis Zone(int degrees) => new(
        $"zone{(degrees > 0 ? "+" : "")}{degrees}", $"converted with a central meridian {Math.Abs(degrees)}° too far {(degrees > 0 ? "east" : "west")}",
        p => p with { Lon = p.Lon - degrees }, p => p with { Lon = p.Lon + degrees });
}
