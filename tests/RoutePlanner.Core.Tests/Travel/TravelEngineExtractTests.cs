using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Osm;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>The hierarchy against Dijkstra's algorithm on real roads; more pairs in a long run (<see cref="TravelRounds"/>).</summary>
public class TravelEngineExtractTests
{
    private const string Example = "example county";
    private const string Large = "porto-region.osm.pbf";

    /// <summary>Graphs that were built; tests of a class run one after the other.</summary>
    private static readonly Dictionary<string, RoadGraph> Graphs = [];

    public static TheoryData<string, Mode> Maps
    {
        get
        {
            var maps = new TheoryData<string, Mode> { { Large, Mode.Car } };
            foreach (var map in new[] { Example, "bayfront-singapore.osm.pbf", "liechtenstein.osm.pbf", "north-bayreuth.osm.gz", "porto-alegre.osm.pbf" })
            {
                foreach (var mode in Enum.GetValues<Mode>())
                {
                    maps.Add(map, mode);
                }
            }

            return maps;
        }
    }

    [Theory]
    [MemberData(nameof(Maps))]
    public void Random_drives_equal_those_of_Dijkstra(string map, Mode mode) => TravelRounds.Run(Graph(map), mode, seed: (int)mode, map);

    private static RoadGraph Graph(string map)
    {
        if (!Graphs.TryGetValue(map, out var graph))
        {
            graph = map == Example
                ? CountyRoads.Build(County.Read(Path.Combine(Repository.Root, "data", "example-county"))).Graph
                : RoadGraph.Build(OsmRoadReader.Read(Repository.Shared("data", "osm", map), map, new DiagnosticBag())!, []).Graph;
            Graphs[map] = graph;
        }

        return graph;
    }
}
