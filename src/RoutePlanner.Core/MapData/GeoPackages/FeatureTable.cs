using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData.GeoPackages;

/// <summary>One table of features in a GeoPackage.</summary>
/// <param name="Name">Its name.</param>
/// <param name="KeyColumn">The column that numbers its rows, or null.</param>
/// <param name="GeometryColumn">The column with the shapes.</param>
/// <param name="Columns">All others, in the table's order.</param>
/// <param name="Crs">Its coordinate system as <see cref="Geodesy.CoordinateSystem.Find"/> takes it, or null if it names none.</param>
internal sealed record FeatureTable(string Name, string? KeyColumn, string GeometryColumn, ImmutableArray<FeatureColumn> Columns, string? Crs);
