using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>One way to understand the numbers of a layer.</summary>
/// <param name="Key">Word for machines: <c>gcj-02</c>, <c>EPSG:4547</c>.</param>
/// <param name="Text">What the layer would be, for people.</param>
/// <param name="ToGeo">From the file's numbers to where they would lie; not valid where they can't be that.</param>
/// <param name="FromGeo">The inverse.</param>
internal sealed record LayerReading(string Key, string Text, Func<double, double, GeoPoint> ToGeo, Func<GeoPoint, (double X, double Y)> FromGeo)
{
    /// <summary>The numbers as a coordinate system's, east first.</summary>
    public static LayerReading Of(CoordinateSystem system, string text) => new(system.Name, text, system.ToGeo, system.FromGeo);

    /// <summary>The numbers as a system's whose positions have gone wrong besides.</summary>
    public static LayerReading Of(CoordinateSystem system, ShiftHypothesis shift) =>
        new(shift.Key, shift.Text, (x, y) => shift.Undo(system.ToGeo(x, y)), p => system.FromGeo(shift.Apply(p)));

    /// <summary>The numbers as a system's, north first.</summary>
    public static LayerReading NorthFirst(CoordinateSystem system) => new(
        system.Name + "-north-first", $"metres of {system.Name} with northing before easting", (x, y) => system.ToGeo(y, x), p => system.FromGeo(p) is var (x, y) ? (y, x) : default);

    /// <summary>For degrees of layers that are right, held against roads that have gone wrong: they are taken to where the roads went.</summary>
    public static LayerReading Following(ShiftHypothesis shift) =>
        new(shift.Key, shift.Text, (x, y) => shift.Apply(new GeoPoint(x, y)), p => shift.Undo(p) is var (lon, lat) ? (lon, lat) : default);
}
