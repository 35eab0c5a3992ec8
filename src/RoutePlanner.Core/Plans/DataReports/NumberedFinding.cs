using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>A finding with the number it has on the page, on the map and in the JSON file.</summary>
/// <param name="Id">Letters of its kind and its rank, worst first: <c>N-3</c>. The same data give the same numbers.</param>
/// <param name="Finding">What it is.</param>
public sealed record NumberedFinding(string Id, Finding Finding);
