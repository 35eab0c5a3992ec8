using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>
/// The streets of a county cut into beats. Immutable.
/// <code>
/// edge e:  beats First[e] .. First[e+1]-1, equal pieces of MetresOn(e), counted along the forward arc
/// beat b:  EdgeOf[b], Middle[b]
/// </code>
/// </summary>
internal sealed class Beats
{
    private Beats(RoadGraph graph, int[] first, int[] edgeOf, GeoPoint[] middle)
    {
        Graph = graph;
        First = first;
        EdgeOf = edgeOf;
        Middle = middle;
    }

    public RoadGraph Graph { get; }

    /// <summary>One entry an edge, and one more that holds the number of beats.</summary>
    public int[] First { get; }

    public int[] EdgeOf { get; }

    /// <summary>The point of a beat that is as far from its one end as from the other, along the street.</summary>
    public GeoPoint[] Middle { get; }

    public int Count => EdgeOf.Length;

    public static Beats Of(RoadGraph graph)
    {
        var first = new int[graph.EdgeCount + 1];
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            first[edge + 1] = first[edge] + Math.Max(1, (int)Math.Ceiling(graph.LengthCentimetresOf(graph.ForwardArc(edge)) / 100.0 / RiskModel.BeatMetres));
        }

        var (edgeOf, middle) = (new int[first[^1]], new GeoPoint[first[^1]]);
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            edgeOf.AsSpan(first[edge]..first[edge + 1]).Fill(edge);
            FillMiddles(graph.ShapeOf(edge), middle.AsSpan(first[edge]..first[edge + 1]));
        }

        return new Beats(graph, first, edgeOf, middle);
    }

    /// <summary>Number of beats of an edge.</summary>
    public int CountOn(int edge) => First[edge + 1] - First[edge];

    /// <summary>Length of an edge in metres.</summary>
    public double EdgeMetres(int edge) => Graph.LengthCentimetresOf(Graph.ForwardArc(edge)) / 100.0;

    /// <summary>Length of each beat of an edge in metres.</summary>
    public double MetresOn(int edge) => EdgeMetres(edge) / CountOn(edge);

    private static void FillMiddles(ReadOnlySpan<GeoPoint> shape, Span<GeoPoint> middle)
    {
        var beatMetres = Polyline.Metres(shape) / middle.Length;
        var (segment, walked) = (0, 0.0);
        var length = LocalPlane.DistanceMetres(shape[0], shape[1]);
        for (var j = 0; j < middle.Length; j++)
        {
            var target = (j + 0.5) * beatMetres;
            while (segment + 2 < shape.Length && walked + length < target)
            {
                walked += length;
                segment++;
                length = LocalPlane.DistanceMetres(shape[segment], shape[segment + 1]);
            }

            middle[j] = Polyline.Between(shape[segment], shape[segment + 1], length > 0 ? Math.Clamp((target - walked) / length, 0, 1) : 0);
        }
    }
}
