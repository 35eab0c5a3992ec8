using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>Drives between nodes, by way of another node where asked, and over key roads; found once.</summary>
internal sealed class TorturePaths(TortureCounty county)
{
    private readonly RoadGraph graph = county.Problem.Roads.Graph;
    private readonly Dictionary<(Mode, int From, int Via, int To), TorturePath?> drives = [];
    private readonly Dictionary<(Mode, int KeyRoad, bool), TorturePath?> passes = [];
    private readonly DijkstraTravel[] travel = [.. Enum.GetValues<Mode>().Select(mode => new DijkstraTravel(county.Problem.Roads.Graph, mode))];

    /// <summary>From node to node; null where there is no way, or nothing to drive.</summary>
    public TorturePath? Between(Mode mode, int from, int via, int to)
    {
        var key = (mode, from, via, to);
        if (!drives.TryGetValue(key, out var path))
        {
            var arcs = new List<int>();
            var isFound = travel[(int)mode].TryPath(from, via, arcs) && travel[(int)mode].TryPath(via, to, arcs);
            drives[key] = path = isFound && arcs.Count > 0 ? Of(mode, [.. arcs], null) : null;
        }

        return path;
    }

    /// <summary>Over a key road; null where it isn't on the map or not open in that direction.</summary>
    public TorturePath? Pass(Mode mode, int keyRoad, bool isForward)
    {
        var key = (mode, keyRoad, isForward);
        if (!passes.TryGetValue(key, out var path))
        {
            int[] arcs = [.. PassTime.Arcs(graph, county.Problem.Roads.KeyRoadPaths[keyRoad], isForward)];
            var isOpen = arcs.Length > 0 && arcs.All(arc => graph.TravelDeciseconds(mode)[arc] != RoadGraph.NoAccess);
            passes[key] = path = isOpen ? Of(mode, arcs, county.Problem.County.KeyRoads[keyRoad].PatrolSpeedKmh) : null;
        }

        return path;
    }

    private TorturePath Of(Mode mode, int[] arcs, int? speedKmh)
    {
        var times = PassTime.Deciseconds(graph, mode, arcs, speedKmh);
        var total = times.Sum(time => (long)time);
        var beats = new List<(int, long, long)>();
        var before = 0L;
        for (var k = 0; k < arcs.Length; k++)
        {
            var edge = graph.EdgeOf(arcs[k]);
            var (first, n) = (county.Model.FirstBeat[edge], county.Model.FirstBeat[edge + 1] - county.Model.FirstBeat[edge]);
            for (var j = 0; j < n; j++)
            {
                beats.Add((graph.IsForward(arcs[k]) ? first + j : first + n - 1 - j, (before * n) + ((long)times[k] * j), total * n));
            }

            before += times[k];
        }

        return new TorturePath(arcs, DriveFootprint.Of(graph, county.Model, arcs, times), [.. beats]);
    }
}
