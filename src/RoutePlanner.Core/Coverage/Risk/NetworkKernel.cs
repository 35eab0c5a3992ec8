using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>
/// Spreads incidents along the streets: a kernel on road distance that splits equally at junctions, integrated over each beat exactly.
/// <para>
/// Source: A. Okabe, T. Satoh, K. Sugihara (2009), "A kernel density estimation method for networks, its computational method and a GIS-based tool", International Journal of
/// Geographical Information Science 23(1), 7–32: the equal-split discontinuous kernel. From the incident, half of its mass goes each way; where it comes to a node with n street
/// ends it goes on into each of the n − 1 others with a (n − 1)-th, along every walk that doesn't turn round. So a node between two pieces of one street changes nothing.
/// Deviations: 1. at a dead end it turns round (no mass leaves the county at its border or in a cul-de-sac); 2. the profile is Epanechnikov's, 0.75 / h · (1 − (d/h)²), whose
/// integrals are polynomials; 3. a branch that holds less than <see cref="LeastShare"/> of the incident stays in the beat where it came to the junction, which bounds the
/// work an incident causes (spatstat's <c>epsilon</c> does the same, but drops the mass). Mass in is mass out.
/// </para>
/// One thread at a time.
/// </summary>
internal sealed class NetworkKernel(Beats beats, IncidentStreets streets, double bandwidthMetres, double leastShare = NetworkKernel.LeastShare)
{
    /// <summary>Smaller costs more: an incident has at most 1 / LeastShare branches at any distance.</summary>
    public const double LeastShare = 1e-4;

    /// <summary>Shorter edges are walked through as if they had this length, or walks between two ends of one would not come to an end.</summary>
    private const double LeastMetres = 0.01;

    private readonly RoadGraph graph = beats.Graph;
    private readonly Stack<(int Arc, double Distance, double Share)> open = new();

    /// <summary>Adds an incident's mass to beats.</summary>
    /// <param name="edge">The street it is on.</param>
    /// <param name="metres">How far along it, 0 to its length.</param>
    /// <param name="mass">How much; 0 or more.</param>
    /// <param name="massOf">One entry a beat.</param>
    public void Spread(int edge, double metres, double mass, double[] massOf)
    {
        var arc = graph.ForwardArc(edge);
        Walk(arc, metres, 0, mass, 1, massOf);
        Walk(graph.ReverseOf(arc), beats.EdgeMetres(edge) - metres, 0, mass, 1, massOf);
        while (open.TryPop(out var branch))
        {
            Walk(branch.Arc, 0, branch.Distance, mass, branch.Share, massOf);
        }
    }

    /// <summary>The kernel's integral from the incident to a distance on one side: 0 to 0.5.</summary>
    private double Within(double distance)
    {
        var u = Math.Min(distance / bandwidthMetres, 1);
        return 0.75 * (u - (u * u * u / 3));
    }

    /// <summary>Walks an arc from a point on it, and opens the branches at its head.</summary>
    /// <param name="arc">The arc.</param>
    /// <param name="from">Where on it the walk begins, metres from its tail.</param>
    /// <param name="distance">From the incident to there.</param>
    /// <param name="mass">The incident's.</param>
    /// <param name="share">What the splits before have left of one side's kernel.</param>
    /// <param name="massOf">One entry a beat.</param>
    private void Walk(int arc, double from, double distance, double mass, double share, double[] massOf)
    {
        var edge = graph.EdgeOf(arc);
        var count = beats.CountOn(edge);
        var (isForward, first) = (graph.IsForward(arc), beats.First[edge]);
        var edgeMetres = Math.Max(beats.EdgeMetres(edge), LeastMetres);
        var beatMetres = edgeMetres / count;
        var before = Within(distance);
        for (var k = Math.Clamp((int)(from / beatMetres), 0, count - 1); k < count; k++)
        {
            var after = Within(distance + Math.Max(0, ((k + 1) * beatMetres) - from));
            massOf[isForward ? first + k : first + count - 1 - k] += mass * share * (after - before);
            before = after;
        }

        var reached = distance + Math.Max(0, edgeMetres - from);
        if (reached < bandwidthMetres)
        {
            Branch(arc, reached, mass, share, massOf);
        }
    }

    private void Branch(int arc, double distance, double mass, double share, double[] massOf)
    {
        var (node, back) = (graph.Head[arc], graph.ReverseOf(arc));
        var ways = streets.Degree[node] - 1;
        if (ways == 0)
        {
            open.Push((back, distance, share));
            return;
        }

        var (each, rest) = (share / ways, 0.5 - Within(distance));
        if (each * rest < leastShare && ways > 1)
        {
            var edge = graph.EdgeOf(arc);
            massOf[graph.IsForward(arc) ? beats.First[edge + 1] - 1 : beats.First[edge]] += mass * share * rest;
            return;
        }

        for (var next = graph.FirstArc[node]; next < graph.FirstArc[node + 1]; next++)
        {
            if (next != back && streets.Has(graph.EdgeOf(next)))
            {
                open.Push((next, distance, each));
            }
        }
    }
}
