using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>One way to understand the numbers of a layer.</summary>
/// <param name="Key">Word for machines: <c>gcj-02</c>, <c>EPSG:4547</c>.</param>
/// <param name="Text">What the layer would be, for people.</param>
/// <param name="ToGeo">From the file's numbers to where they would lie; not valid where they can't be that.</param>
internal sealed record LayerReading(string Key, string Text, Func<double, double, GeoPoint> ToGeo)
{
    /// <summary>The numbers as a coordinate system's, east first.</summary>
    public static LayerReading Of(CoordinateSystem system, string text) => new(system.Name, text, system.ToGeo);

    /// <summary>The numbers as a system's whose positions have gone wrong besides.</summary>
    public static LayerReading Of(CoordinateSystem system, ShiftHypothesis shift) => new(shift.Key, shift.Text, (x, y) => shift.Undo(system.ToGeo(x, y)));

    /// <summary>For degrees of layers that are right, held against roads that have gone wrong: they are taken to where the roads went.</summary>
    public static LayerReading Following(ShiftHypothesis shift) => new(shift.Key, shift.Text, (x, y) => shift.Apply(new GeoPoint(x, y)));
}
