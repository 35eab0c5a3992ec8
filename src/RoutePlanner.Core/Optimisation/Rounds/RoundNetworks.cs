using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Optimisation.Rounds;

/// <summary>The networks of all modes, and which streets are home to whom; each made when first asked for. Threads share it.</summary>
internal sealed class RoundNetworks
{
    /// <summary>An area number: not looked up yet; and no area, where everybody is at home.</summary>
    private const int Unknown = -2;
    private const int NoArea = -1;

    private readonly Lazy<RoundNetwork>[] networks;
    private readonly PatrolProblem patrol;
    private readonly AreaTree tree;
    private readonly Dictionary<string, int> areaNumber;
    private readonly int[] areaOfNode;
    private readonly bool[][] isHomeArea;

    public RoundNetworks(SearchProblem problem)
    {
        patrol = problem.Patrol;
        tree = patrol.AreaTree;
        networks = [.. Enum.GetValues<Mode>().Select(mode => new Lazy<RoundNetwork>(() => new RoundNetwork(patrol.Roads.Graph, mode, patrol.Roads.Passes())))];
        areaNumber = patrol.County.Areas.Select((area, i) => (area.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        areaOfNode = new int[patrol.Roads.Graph.NodeCount];
        Array.Fill(areaOfNode, Unknown);
        isHomeArea = new bool[problem.Territories.Length][];
        for (var unit = 0; unit < problem.UnitCount; unit++)
        {
            isHomeArea[problem.TerritoryOf[unit]] ??= IsHome(tree.Reach(patrol.Units[unit].Team.AreaIds, Jurisdiction.HomeOnly));
        }
    }

    public RoundNetwork Of(Mode mode) => networks[(int)mode].Value;

    /// <summary>Whether a node lies in the areas of a territory's units: spare time is spent there, also where they may serve elsewhere.</summary>
    public bool IsHome(int territory, int node)
    {
        var area = Volatile.Read(ref areaOfNode[node]);
        if (area == Unknown)
        {
            area = tree.SmallestAround(patrol.Roads.Graph.NodePoint(node)) is { } id ? areaNumber[id] : NoArea;
            Volatile.Write(ref areaOfNode[node], area);
        }

        return area == NoArea || isHomeArea[territory][area];
    }

    private bool[] IsHome(ImmutableHashSet<string> areas) => [.. patrol.County.Areas.Select(area => areas.Contains(area.Id))];
}
