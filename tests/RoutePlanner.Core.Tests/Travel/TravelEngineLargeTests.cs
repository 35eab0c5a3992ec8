using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Travel;

/// <summary>The hierarchy against Dijkstra's algorithm on generated graphs of thousands of nodes; more pairs in a long run (<see cref="TravelRounds"/>).</summary>
public class TravelEngineLargeTests
{
    public static TheoryData<string> Shapes => [.. LargeStreetGraphs.Shapes.Keys];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Random_drives_equal_those_of_Dijkstra(string shape)
    {
        for (var seed = 0; seed < 4; seed++)
        {
            TravelRounds.Run(LargeStreetGraphs.Make(shape, seed), (Mode)seed, seed, $"{shape} {seed}");
        }
    }
}
