using System.Globalization;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Cli.Screen;

/// <summary>What was read, in a line a stage, so that a wrong file shows before the planning does.</summary>
internal static class CountySummary
{
    public static string Of(County county) => string.Create(
        CultureInfo.InvariantCulture,
        $"{county.Name}{(county.Provenance.Synthetic ? " (synthetic data 合成数据)" : "")}: {county.Areas.Length} areas, {county.Places.Length} places, "
        + $"{county.KeyRoads.Length} key roads, {county.Teams.Length} teams, {county.Roads.Roads.Length} roads on the map.");

    public static string Of(CountyRoads roads)
    {
        var car = roads.GraphBuild.Components.First(c => c.Mode == Mode.Car);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Road graph: {roads.Graph.NodeCount:N0} nodes, {roads.Graph.ArcCount:N0} arcs; by car {car.MainMetres / 1000:N0} km connected, {car.IslandMetres / 1000:N1} km on islands.");
    }

    public static string Of(PatrolProblem problem) => string.Create(
        CultureInfo.InvariantCulture,
        $"Night of {problem.Night.Date:uuuu-MM-dd}, {problem.Night.Start:HH:mm} to {problem.Night.End:HH:mm}: {problem.Units.Length} units on duty; "
        + $"{problem.Demands.Count(d => d.Kind == DemandKind.Visits)} places and {problem.Demands.Count(d => d.Kind == DemandKind.Passes)} key roads to keep.");
}
