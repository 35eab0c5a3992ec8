using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>
/// The streets that incidents lie on and spread along: open to cars, and one may stop there (no expressways, ramps or ferries). Directions don't matter. Immutable.
/// </summary>
internal sealed class IncidentStreets
{
    private readonly bool[] isStreet;

    public IncidentStreets(RoadGraph graph)
    {
        isStreet = new bool[graph.EdgeCount];
        Degree = new int[graph.NodeCount];
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            if (graph.IsOpen(edge, Mode.Car) && graph.MayStopOn(edge))
            {
                isStreet[edge] = true;
                var arc = graph.ForwardArc(edge);
                Degree[graph.Head[arc]]++;
                Degree[graph.Head[graph.ReverseOf(arc)]]++;
            }
        }
    }

    /// <summary>Ends of streets at each node; a loop has both of its ends there.</summary>
    public int[] Degree { get; }

    public bool Has(int edge) => isStreet[edge];
}
