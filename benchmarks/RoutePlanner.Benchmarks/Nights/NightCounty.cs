using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Benchmarks.Nights;

/// <summary>A county's night, read from its folder.</summary>
internal static class NightCounty
{
    /// <exception cref="Core.MapData.InputException">The folder is not a county.</exception>
    public static (string Name, PatrolProblem Problem) Read(string folder)
    {
        var county = County.Read(folder);
        return (Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), PatrolProblem.Build(CountyRoads.Build(county), county.Night));
    }
}
