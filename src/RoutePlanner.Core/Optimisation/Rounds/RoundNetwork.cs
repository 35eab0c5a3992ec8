using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation.Rounds;

/// <summary>
/// One mode's network as rounds are looked for in it: <see cref="TravelNetwork"/>, so that turns hold, with its links backwards and where its nodes lie. Immutable, shared by threads.
/// <code>
/// links into state s:  IntoLink[FirstInto[s]] .. IntoLink[FirstInto[s+1]-1],   link l leaves state Tail[l]
/// </code>
/// </summary>
internal sealed class RoundNetwork
{
    private readonly float[] east;
    private readonly float[] north;

    public RoundNetwork(RoadGraph graph, Mode mode, IEnumerable<ReadOnlyMemory<int>> passes)
    {
        Links = TravelNetwork.Of(graph, mode, passes);
        var states = Links.StateCount;
        var target = Links.Target;
        FirstInto = new int[states + 1];
        Tail = new int[target.Length];
        IntoLink = new int[target.Length];
        for (var state = 0; state < states; state++)
        {
            for (var link = Links.FirstLink[state]; link < Links.FirstLink[state + 1]; link++)
            {
                Tail[link] = state;
                FirstInto[target[link] + 1]++;
            }
        }

        for (var state = 0; state < states; state++)
        {
            FirstInto[state + 1] += FirstInto[state];
        }

        var next = FirstInto.AsSpan(0, states).ToArray();
        for (var link = 0; link < target.Length; link++)
        {
            IntoLink[next[target[link]]++] = link;
            if (Links.IsOpen(link))
            {
                MetresPerDecisecond = Math.Max(MetresPerDecisecond, Links.CentimetresOf(link) / 100.0 / Links.Deciseconds[link]);
            }
        }

        (east, north) = (new float[graph.NodeCount], new float[graph.NodeCount]);
        for (var node = 0; node < graph.NodeCount; node++)
        {
            var point = graph.NodePoint(node);
            var here = new GeoPoint(graph.NodePoint(0).Lon, point.Lat);
            east[node] = (float)(LocalPlane.DistanceMetres(here, point) * Math.Sign(point.Lon - here.Lon));
            north[node] = (float)(LocalPlane.DistanceMetres(new GeoPoint(here.Lon, graph.NodePoint(0).Lat), here) * Math.Sign(point.Lat - graph.NodePoint(0).Lat));
        }
    }

    public TravelNetwork Links { get; }

    public int[] FirstInto { get; }

    public int[] IntoLink { get; }

    public int[] Tail { get; }

    /// <summary>Speed on the fastest street.</summary>
    public double MetresPerDecisecond { get; }

    /// <summary>About how far two states are apart in a straight line.</summary>
    public double Metres(int state, int other)
    {
        var (a, b) = (Links.NodeOf(state), Links.NodeOf(other));
        return Math.Sqrt(((east[a] - east[b]) * (east[a] - east[b])) + ((north[a] - north[b]) * (north[a] - north[b])));
    }
}
