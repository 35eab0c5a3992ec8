using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation;

/// <summary>Groups units by mode and areas and finds, for each group, where it may stop.</summary>
internal static class TerritoryBuilder
{
    /// <summary>Spots besides places at which a group may be seen in its spare time: at most so many in one area, and about so many in all.</summary>
    private const int HotSpotsPerArea = 12;
    private const int HotSpotsPerTerritory = 40;

    /// <summary>Two such spots are at least this far apart, so that they are not all one market street.</summary>
    private const double HotSpotSpacingMetres = 250;

    public static (Territory[] Territories, int[] TerritoryOf) Build(PatrolProblem patrol, RiskModel risk, Func<Mode, ITravel> travelFor)
    {
        var travel = new Dictionary<Mode, ITravel>();
        var tree = patrol.AreaTree;
        var hotNodes = HotNodesByArea(patrol, risk, tree);
        var territories = new List<Territory>();
        var territoryOf = new int[patrol.Units.Length];
        foreach (var group in patrol.Units.Select((unit, u) => (Unit: unit, Index: u)).GroupBy(entry => GroupKey(entry.Unit)))
        {
            var unit = group.First().Unit;
            if (!travel.TryGetValue(unit.Mode, out var engine))
            {
                travel[unit.Mode] = engine = travelFor(unit.Mode);
            }

            foreach (var (_, u) in group)
            {
                territoryOf[u] = territories.Count;
            }

            var home = tree.Reach(unit.Team.AreaIds, Jurisdiction.HomeOnly);
            var members = group.Select(entry => entry.Index).ToHashSet();
            var needed = group.Select(entry => entry.Unit.BasePlace)
                .Concat(patrol.Locks.Where(l => !l.IsPass && members.Contains(l.Unit)).Select(l => l.Place));
            territories.Add(Territory(patrol, unit, needed, home, hotNodes, engine));
        }

        return ([.. territories], territoryOf);
    }

    /// <summary>Units with equal keys may serve the same demands and spend spare time in the same areas.</summary>
    private static string GroupKey(Unit unit) => string.Join('\n', [
        unit.Mode.ToString(), unit.Team.Tier.ToString(), .. unit.Team.AreaIds.Order(StringComparer.Ordinal), "",
        .. unit.Team.Skills.Order(StringComparer.Ordinal)]);

    private static Territory Territory(
        PatrolProblem patrol, Unit unit, IEnumerable<int> needed, ImmutableHashSet<string> home, Dictionary<string, List<int>> hotNodes, ITravel travel)
    {
        var graph = patrol.Roads.Graph;
        var placeOfNode = new SortedDictionary<int, int>();
        var passes = new SortedDictionary<(int KeyRoad, int Direction), TerritoryPass>();
        var presence = new SortedSet<int>();
        void AddPlace(int place)
        {
            var node = patrol.Roads.PlaceSnaps[place].Node;
            if (node != Snap.NoNode)
            {
                placeOfNode.TryAdd(node, place);
            }
        }

        foreach (var demand in patrol.Demands.Where(d => PatrolProblem.MayServe(unit, d)))
        {
            if (demand.Kind == DemandKind.Visits)
            {
                AddPlace(demand.Target);
            }
            else
            {
                foreach (var pass in Passes(patrol, unit.Mode, demand.Target))
                {
                    passes[(pass.KeyRoad, pass.Direction)] = pass;
                }
            }
        }

        // A place where a pass begins or ends is one where a unit can take its break on the way.
        var ends = passes.Values.SelectMany(pass => (int[])[pass.Start, pass.End]).ToHashSet();
        for (var place = 0; place < patrol.County.Places.Length; place++)
        {
            if (ends.Contains(patrol.Roads.PlaceSnaps[place].Node))
            {
                AddPlace(place);
            }
        }

        foreach (var place in needed)
        {
            AddPlace(place);
        }

        // Spare time is spent at home, also where a unit may serve elsewhere.
        for (var place = 0; place < patrol.County.Places.Length; place++)
        {
            var node = patrol.Roads.PlaceSnaps[place].Node;
            if (node != Snap.NoNode && patrol.County.Places[place].Kind != PlaceKind.Base
                && patrol.PlaceAreaIds[place] is { } area && home.Contains(area))
            {
                AddPlace(place);
                presence.Add(node);
            }
        }

        var perArea = Math.Clamp(HotSpotsPerTerritory / Math.Max(1, home.Count), 1, HotSpotsPerArea);
        foreach (var node in home.Order(StringComparer.Ordinal).SelectMany(area => (hotNodes.GetValueOrDefault(area) ?? []).Take(perArea)))
        {
            if (IsStandable(graph, node, unit.Mode))
            {
                presence.Add(node);
                placeOfNode.TryAdd(node, Optimisation.Territory.NoPlace);
            }
        }

        int[] nodes = [.. placeOfNode.Keys];
        var locationOfNode = nodes.Select((node, location) => (node, location)).ToDictionary(p => p.node, p => p.location);
        return new Territory(unit.Mode, nodes, [.. placeOfNode.Values], [.. presence.Select(node => locationOfNode[node])], [.. passes.Values], travel);
    }

    /// <summary>The directions in which a mode can drive a key road end to end.</summary>
    private static IEnumerable<TerritoryPass> Passes(PatrolProblem patrol, Mode mode, int keyRoad)
    {
        var path = patrol.Roads.KeyRoadPaths[keyRoad];
        for (var direction = TaskTable.Forward; path.IsFound && direction <= TaskTable.Backward; direction++)
        {
            var isForward = direction == TaskTable.Forward;
            var arcs = PassTime.Arcs(patrol.Roads.Graph, path, isForward);
            if (PassTime.Seconds(patrol.Roads.Graph, mode, arcs, patrolSpeedKmh: null) >= 0)
            {
                yield return new TerritoryPass(keyRoad, direction, [.. arcs], isForward ? path.Node0 : path.Node1, isForward ? path.Node1 : path.Node0);
            }
        }
    }

    /// <summary>A mode can stand at a node when it can drive on from it, and no road there is an expressway.</summary>
    private static bool IsStandable(RoadGraph graph, int node, Mode mode)
    {
        var times = graph.TravelDeciseconds(mode);
        var canLeave = false;
        for (var arc = graph.FirstArc[node]; arc < graph.FirstArc[node + 1]; arc++)
        {
            if (!graph.MayStopOn(graph.EdgeOf(arc)))
            {
                return false;
            }

            canLeave |= times[arc] != RoadGraph.NoAccess;
        }

        return canLeave;
    }

    /// <summary>Per smallest area the nodes with the most risk around them, spread out.</summary>
    private static Dictionary<string, List<int>> HotNodesByArea(PatrolProblem patrol, RiskModel risk, AreaTree tree)
    {
        var graph = patrol.Roads.Graph;
        var heat = new double[graph.NodeCount];
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            var arc = graph.ForwardArc(edge);
            heat[graph.TailOf(arc)] += risk.Weight[risk.FirstBeat[edge]];
            heat[graph.Head[arc]] += risk.Weight[risk.FirstBeat[edge + 1] - 1];
        }

        var chosen = new Dictionary<string, List<int>>();
        foreach (var node in Enumerable.Range(0, graph.NodeCount).OrderByDescending(n => heat[n]).ThenBy(n => n))
        {
            if (heat[node] <= 0 || tree.SmallestAround(graph.NodePoint(node)) is not { } area)
            {
                continue;
            }

            if (!chosen.TryGetValue(area, out var spots))
            {
                chosen[area] = spots = [];
            }

            if (spots.Count < HotSpotsPerArea
                && spots.TrueForAll(s => LocalPlane.DistanceMetres(graph.NodePoint(s), graph.NodePoint(node)) >= HotSpotSpacingMetres))
            {
                spots.Add(node);
            }
        }

        return chosen;
    }
}
