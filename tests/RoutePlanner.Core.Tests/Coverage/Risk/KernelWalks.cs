using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Coverage.Risk;

/// <summary>The equal-split kernel as its definition has it: every walk from an incident that doesn't turn round but at dead ends, and the sum over them at a point.</summary>
internal sealed class KernelWalks
{
    private const int PointsPerBeat = 2000;

    private readonly RoadGraph graph;
    private readonly double bandwidth;
    private readonly List<(int Edge, int Node, int Other)> streets = [];
    private readonly List<(int Edge, bool IsForward, double AtTail, double From, double Share)> crossings = [];

    public KernelWalks(RoadGraph graph, IncidentStreets incidentStreets, int edge, double metres, double bandwidth)
    {
        (this.graph, this.bandwidth) = (graph, bandwidth);
        for (var e = 0; e < graph.EdgeCount; e++)
        {
            if (incidentStreets.Has(e))
            {
                streets.Add((e, Start(e), End(e)));
            }
        }

        // Seen from the street's beginning the incident lies at -metres, so that a point x along it is x - metres away.
        Cross(edge, true, -metres, metres, 1);
        Cross(edge, false, metres - Metres(edge), Metres(edge) - metres, 1);
    }

    /// <summary>Share of the incident on a beat, by the midpoint rule.</summary>
    public double MassOf(Beats beats, int beat)
    {
        var (edge, sum) = (beats.EdgeOf[beat], 0.0);
        var length = beats.MetresOn(edge);
        for (var k = 0; k < PointsPerBeat; k++)
        {
            sum += Density(edge, (beat - beats.First[edge] + ((k + 0.5) / PointsPerBeat)) * length);
        }

        return sum * length / PointsPerBeat;
    }

    private double Density(int edge, double x)
    {
        var sum = 0.0;
        foreach (var crossing in crossings.Where(c => c.Edge == edge))
        {
            var along = crossing.IsForward ? x : Metres(edge) - x;
            var u = (crossing.AtTail + along) / bandwidth;
            // The incident's own point belongs to one of the two walks that begin there.
            var isOn = crossing.IsForward ? along >= crossing.From : along > crossing.From;
            sum += isOn && u < 1 ? crossing.Share * 0.75 * (1 - (u * u)) / bandwidth : 0;
        }

        return sum;
    }

    private void Cross(int edge, bool isForward, double atTail, double from, double share)
    {
        crossings.Add((edge, isForward, atTail, from, share));
        var reached = atTail + Metres(edge);
        if (reached >= bandwidth)
        {
            return;
        }

        var node = isForward ? End(edge) : Start(edge);
        var on = new List<(int Edge, bool IsForward)>();
        foreach (var (e, start, end) in streets)
        {
            if (start == node && (e != edge || isForward))
            {
                on.Add((e, true));
            }

            if (end == node && (e != edge || !isForward))
            {
                on.Add((e, false));
            }
        }

        // Leaving by the end one came in is turning round: it is not in the list, but the only way where there is no other.
        if (on.Count == 0)
        {
            Cross(edge, !isForward, reached, 0, share);
        }

        foreach (var next in on)
        {
            Cross(next.Edge, next.IsForward, reached, 0, share / on.Count);
        }
    }

    private int Start(int edge) => graph.TailOf(graph.ForwardArc(edge));

    private int End(int edge) => graph.Head[graph.ForwardArc(edge)];

    private double Metres(int edge) => graph.LengthCentimetresOf(graph.ForwardArc(edge)) / 100.0;
}
