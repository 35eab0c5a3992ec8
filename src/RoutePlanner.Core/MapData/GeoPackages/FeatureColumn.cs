namespace RoutePlanner.Core.MapData.GeoPackages;

/// <summary>A column of a table of features.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsTruth">Whether it is declared BOOLEAN, so that 0 and 1 are false and true.</param>
internal readonly record struct FeatureColumn(string Name, bool IsTruth);
