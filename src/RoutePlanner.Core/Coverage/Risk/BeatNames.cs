using System.Globalization;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>
/// What beats are called outside the program: <c>ROAD@LON,LAT</c>, the id of the road in the map and the beat's middle to 1e-5 degree (about a metre). Numbers of edges and
/// beats change with every place that is added and every night's closures; a name stays the same as long as its piece of street does.
/// Where several beats of a road have one middle (a street drawn twice, pieces of a few decimetres), the second and further ones in the order of the graph get <c>~2</c>, <c>~3</c> …
/// </summary>
internal static class BeatNames
{
    /// <summary>The names of all beats, each another.</summary>
    public static string[] Of(RoadGraph graph) => Of(Beats.Of(graph));

    /// <inheritdoc cref="Of(RoadGraph)"/>
    public static string[] Of(Beats beats)
    {
        var names = new string[beats.Count];
        var taken = new Dictionary<string, int>();
        for (var beat = 0; beat < names.Length; beat++)
        {
            var middle = beats.Middle[beat];
            var name = string.Create(CultureInfo.InvariantCulture, $"{beats.Graph.RoadIdOf(beats.EdgeOf[beat])}@{middle.Lon:0.00000},{middle.Lat:0.00000}");
            var count = taken[name] = taken.GetValueOrDefault(name) + 1;
            names[beat] = count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}~{count}");
        }

        return names;
    }
}
