using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>Draws stops and changes of routes at random: insert, remove, relocate, swap, reverse, another way, other times, exchanged tails, another night altogether.</summary>
internal sealed class TortureMoves(TortureCounty county, Random random)
{
    private const int MostStops = 12;
    private const int Kinds = 25;

    private readonly int[] edges = [.. county.Edges];
    private readonly PatrolProblem problem = county.Problem;

    /// <summary>A unit's night from nothing.</summary>
    public List<TortureStop> Night() => [.. Enumerable.Range(0, random.Next(MostStops)).Select(_ => Stop()).OrderBy(stop => stop.Start)];

    /// <summary>Changes the stops of a unit, or of it and another.</summary>
    /// <returns>The kind of move, for a failure's report.</returns>
    public string Change(List<TortureStop> stops, List<TortureStop> others)
    {
        switch (stops.Count == 0 ? 0 : random.Next(Kinds) / 3)
        {
            case 0:
                InsertAnywhere(stops, Stop());
                return "insert";
            case 1:
                stops.RemoveAt(random.Next(stops.Count));
                return "remove";
            case 2:
                InsertAnywhere(random.Next(2) == 0 ? stops : others, Take(stops));
                return "relocate";
            case 3:
                Swap(stops, random.Next(2) == 0 || others.Count == 0 ? stops : others);
                return "swap";
            case 4:
                var first = random.Next(stops.Count);
                stops.Reverse(first, Math.Min(stops.Count - first, 2 + random.Next(3)));
                return "reverse";
            case 5:
                Set(stops, stop => stop with { Via = random.Next(3) == 0 ? -1 : AnyNode() });
                return "other way";
            case 6:
                Set(stops, stop => random.Next(3) switch { 0 => stop with { Start = AnyMoment() }, 1 => stop with { Seconds = AnyStay(stop.Place) }, _ => stop with { Pace = AnyPace() } });
                return "other times";
            case 7:
                ExchangeTails(stops, others);
                return "exchange tails";
            default:
                stops.Clear();
                stops.AddRange(Night());
                return "another night";
        }
    }

    private TortureStop Stop()
    {
        var start = AnyMoment();
        var keyRoad = random.Next(problem.County.KeyRoads.Length);
        if (random.Next(5) == 0 && problem.Roads.KeyRoadPaths[keyRoad].IsFound)
        {
            var isForward = random.Next(2) == 0;
            var path = problem.Roads.KeyRoadPaths[keyRoad];
            return new TortureStop(isForward ? path.Node0 : path.Node1, -1, keyRoad, isForward, false, start, 0, -1, AnyPace());
        }

        if (random.Next(4) == 0)
        {
            return new TortureStop(AnyNode(), -1, -1, false, false, start, AnyStay(-1), -1, AnyPace());
        }

        var place = random.Next(problem.County.Places.Length);
        return new TortureStop(problem.Roads.PlaceSnaps[place].Node, place, -1, false, random.Next(4) > 0, start, AnyStay(place), -1, AnyPace());
    }

    private int AnyNode() => random.Next(problem.Roads.Graph.NodeCount);

    /// <summary>Any second, or one at which something begins or ends.</summary>
    private int AnyMoment() => random.Next(3) == 0 ? edges[random.Next(edges.Length)] : random.Next(problem.NightSeconds);

    /// <summary>Nothing, just long enough, just too short, the dwell of full strength, or any time up to an hour.</summary>
    private int AnyStay(int place) => random.Next(6) switch
    {
        0 => 0,
        1 => ServiceOf(place),
        2 => Math.Max(0, ServiceOf(place) - 1),
        3 => 720,
        _ => random.Next(3600),
    };

    private int ServiceOf(int place) => problem.Demands.FirstOrDefault(demand => demand.Kind == DemandKind.Visits && demand.Target == place)?.ServiceSeconds ?? 60;

    private int AnyPace() => random.Next(4) == 0 ? random.Next(12) : TortureStop.UsualPace;

    private TortureStop Take(List<TortureStop> stops)
    {
        var at = random.Next(stops.Count);
        var stop = stops[at];
        stops.RemoveAt(at);
        return stop;
    }

    private void InsertAnywhere(List<TortureStop> stops, TortureStop stop)
    {
        stops.Insert(random.Next(stops.Count + 1), stop);
        if (stops.Count > MostStops)
        {
            stops.RemoveAt(random.Next(stops.Count));
        }
    }

    private void Set(List<TortureStop> stops, Func<TortureStop, TortureStop> change)
    {
        var at = random.Next(stops.Count);
        stops[at] = change(stops[at]);
    }

    private void Swap(List<TortureStop> stops, List<TortureStop> others)
    {
        var (a, b) = (random.Next(stops.Count), random.Next(others.Count));
        (stops[a], others[b]) = (others[b], stops[a]);
    }

    private void ExchangeTails(List<TortureStop> stops, List<TortureStop> others)
    {
        var (a, b) = (random.Next(stops.Count + 1), random.Next(others.Count + 1));
        List<TortureStop> tail = stops[a..];
        stops.RemoveRange(a, stops.Count - a);
        stops.AddRange(others[b..]);
        others.RemoveRange(b, others.Count - b);
        others.AddRange(tail);
    }
}
