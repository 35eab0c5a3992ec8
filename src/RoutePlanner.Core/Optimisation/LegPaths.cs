using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Drives between locations and over key roads, found once and kept: by territory from × locations + to, by mode 2 × key road + direction. Threads may share it.
/// </summary>
internal sealed class LegPaths
{
    private readonly SearchProblem problem;
    private readonly RoadGraph graph;
    private readonly Func<Mode, ITravel> travelFor;
    private readonly Leg?[][] legs;
    private readonly Leg?[][] passes;
    private readonly Dictionary<Mode, ITravel> travel = [];
    private readonly Dictionary<(Mode, int, int), Leg> byKey = [];
    private readonly List<int> arcs = [];
    private readonly Lock gate = new();

    public LegPaths(SearchProblem problem, Func<Mode, ITravel> travelFor)
    {
        this.problem = problem;
        this.travelFor = travelFor;
        graph = problem.Patrol.Roads.Graph;
        legs = [.. problem.Territories.Select(territory => new Leg?[territory.Count * territory.Count])];
        passes = [.. Enum.GetValues<Mode>().Select(_ => new Leg?[2 * problem.Patrol.County.KeyRoads.Length])];
    }

    /// <summary>The drive of a unit between two locations of its territory; the caller knows that there is a way.</summary>
    public Leg Between(int unit, int from, int to)
    {
        var territory = problem.TerritoryOf[unit];
        ref var kept = ref legs[territory][(from * problem.Territories[territory].Count) + to];
        return Volatile.Read(ref kept) ?? Find(problem.Territories[territory], from, to, ref kept);
    }

    /// <summary>The drive between two locations, by a given way or by the fastest; null where there is none: a unit stays where it is, or turns round from one pass into another that begins there and stands for as long.</summary>
    public Leg? LegOf(int unit, int from, int to, Leg? way)
    {
        var leg = way ?? (problem.Territories[problem.TerritoryOf[unit]].IsSame(from, to) ? null : Between(unit, from, to));
        return leg is { Arcs.Length: > 0 } ? leg : null;
    }

    /// <summary>The drive to a location that is reached just in time, and when it begins; see <see cref="LegOf"/>.</summary>
    public (Leg? Leg, int Depart) To(int unit, int from, int to, int due, Leg? way)
    {
        var leg = LegOf(unit, from, to, way);
        return (leg, leg is null ? due : due - SecondsOf(problem.Territories[problem.TerritoryOf[unit]], from, to, way));
    }

    /// <summary>Seconds of a leg. Another way takes longer by what its arcs do.</summary>
    public static int SecondsOf(Territory territory, int from, int to, Leg? way) =>
        way is null ? territory.Seconds(from, to) : Math.Max(territory.Seconds(from, to), way.Footprint.Seconds);

    /// <summary>The pass of a task's key road in a direction, at patrol speed.</summary>
    public Leg Pass(int task, int direction, Mode mode)
    {
        var keyRoad = problem.Patrol.Demands[problem.Tasks.DemandOf[task]].Target;
        ref var kept = ref passes[(int)mode][(2 * keyRoad) + direction];
        if (Volatile.Read(ref kept) is { } leg)
        {
            return leg;
        }

        var driven = PassTime.Arcs(graph, problem.Patrol.Roads.KeyRoadPaths[keyRoad], direction == TaskTable.Forward);
        leg = LegOver([.. driven], mode, problem.Patrol.County.KeyRoads[keyRoad].PatrolSpeedKmh);
        Volatile.Write(ref kept, leg);
        return leg;
    }

    /// <summary>Another way between two locations.</summary>
    public Leg Over(int[] way, Mode mode) => LegOver(way, mode, patrolSpeedKmh: null);

    private Leg Find(Territory territory, int from, int to, ref Leg? kept)
    {
        var mode = territory.Mode;
        var key = (mode, territory.KeyOf(from), territory.KeyOf(to));
        lock (gate)
        {
            if (!byKey.TryGetValue(key, out var leg))
            {
                if (!travel.TryGetValue(mode, out var engine))
                {
                    travel[mode] = engine = travelFor(mode);
                }

                arcs.Clear();
                if (!engine.TryPath(territory.StartOf(from), territory.GoalOf(to), arcs))
                {
                    throw new InvalidOperationException($"no way from location {from} to location {to} by {mode}");
                }

                byKey[key] = leg = LegOver([.. arcs], mode, patrolSpeedKmh: null);
            }

            Volatile.Write(ref kept, leg);
            return leg;
        }
    }

    private Leg LegOver(int[] driven, Mode mode, int? patrolSpeedKmh)
    {
        var deciseconds = PassTime.Deciseconds(graph, mode, driven, patrolSpeedKmh);
        var footprint = DriveFootprint.Of(graph, problem.Risk, driven, deciseconds);
        return new Leg(driven, footprint, driven.Sum(arc => (long)graph.LengthCentimetresOf(arc)));
    }
}
