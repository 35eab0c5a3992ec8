using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Plans.Explanation.Alone;

/// <summary>
/// How long units take to one demand's target and back, with the rules of the road in force or not:
/// without <see cref="RuleKind.Closures"/> on the map as it is when nothing is closed; without <see cref="RuleKind.Access"/> by whatever mode is quickest, where there is no road for any across
/// country on foot; without <see cref="RuleKind.TravelTime"/> in no time, if at all.
/// </summary>
internal sealed class AloneTravel(PatrolProblem problem, Demand demand, Func<bool, (CountyRoads Roads, PreparedNight Prepared)> roadsWhen)
{
    /// <summary>Across country, 4 km/h as the crow flies.</summary>
    private const double CountryMetresPerSecond = 4 / 3.6;

    private readonly Dictionary<(int BasePlace, Mode Mode, bool IsClosed), TargetWays> kept = [];
    private readonly Dictionary<(Mode Mode, bool IsClosed), (ITravel Real, LeastTravel Least)> travels = [];
    private readonly bool hasClosures = RuleSet.Of(problem, demand).Has(RuleKind.Closures);

    public TargetWays Of(Unit unit, RuleSet rules)
    {
        if (demand.Kind == DemandKind.Visits && !rules.Has(RuleKind.Access) && !rules.Has(RuleKind.Closures) && !rules.Has(RuleKind.TravelTime))
        {
            return new TargetWays([new Way(0, demand.ServiceSeconds, 0)], []);
        }

        var isClosed = rules.Has(RuleKind.Closures) || !hasClosures;
        var ways = rules.Has(RuleKind.Access) ? Over(unit.BasePlace, unit.Mode, isClosed) : ByAnyMode(unit, isClosed);
        return rules.Has(RuleKind.TravelTime)
            ? ways
            : ways.With(way => new Way(0, way.Service, 0), _ => 0);
    }

    /// <summary>Each piece of the way by the mode that is quickest there; across country where there is no road even when none is closed.</summary>
    private TargetWays ByAnyMode(Unit unit, bool isClosed)
    {
        var quickest = Enum.GetValues<Mode>().Select(mode => Over(unit.BasePlace, mode, isClosed)).Aggregate(Quicker);
        return quickest.Least.IsReached || (isClosed && hasClosures && IsOnRoadsWhenOpen(unit)) ? quickest : AcrossCountry(unit);
    }

    private static TargetWays Quicker(TargetWays a, TargetWays b)
    {
        static Way? Of(Way? a, Way? b) => a is { } x && b is { } y ? new Way(Math.Min(x.Out, y.Out), Math.Min(x.Service, y.Service), Math.Min(x.Back, y.Back)) : a ?? b;
        static TargetWays Both(TargetWays a, TargetWays b) => new([.. a.Ways.Zip(b.Ways, Of)], [.. a.Turn.Zip(b.Turn, Math.Min)]);
        return Both(a, b) with { Least = Both(a.Least, b.Least) };
    }

    private bool IsOnRoadsWhenOpen(Unit unit) => Enum.GetValues<Mode>().Any(mode => Over(unit.BasePlace, mode, isClosed: false).Least.IsReached);

    private TargetWays Over(int basePlace, Mode mode, bool isClosed)
    {
        if (!kept.TryGetValue((basePlace, mode, isClosed), out var ways))
        {
            kept[(basePlace, mode, isClosed)] = ways = Find(basePlace, mode, isClosed);
        }

        return ways;
    }

    private TargetWays Find(int basePlace, Mode mode, bool isClosed)
    {
        var (roads, prepared) = roadsWhen(isClosed);
        if (!travels.TryGetValue((mode, isClosed), out var travel))
        {
            travels[(mode, isClosed)] = travel = (prepared.TravelFor(mode), new LeastTravel(roads.Graph, mode));
        }

        var home = roads.PlaceSnaps[basePlace].Node;
        if (demand.Kind == DemandKind.Visits)
        {
            var place = roads.PlaceSnaps[demand.Target].Node;
            TargetWays Visit(int there, int back) => new([WayOf(there, demand.ServiceSeconds, back)], []);
            return Visit(Seconds(travel.Real, home, place), Seconds(travel.Real, place, home)) with { Least = Visit(travel.Least.To(home, place), travel.Least.From(place, home)) };
        }

        var path = roads.KeyRoadPaths[demand.Target];
        if (!path.IsFound)
        {
            return new TargetWays([null, null], [TargetWays.None, TargetWays.None, TargetWays.None, TargetWays.None]);
        }

        var arcs = new int[2][];
        var service = new int[2];
        for (var d = 0; d < 2; d++)
        {
            arcs[d] = [.. PassTime.Arcs(roads.Graph, path, isForward: d == 0)];
            service[d] = PassTime.Seconds(roads.Graph, mode, [.. arcs[d]], problem.County.KeyRoads[demand.Target].PatrolSpeedKmh);
        }

        var real = Passes(d => Seconds(travel.Real, home, TravelEnd.Before(arcs[d], apart: true)), d => Seconds(travel.Real, TravelEnd.After(arcs[d]), home),
            (d, e) => Seconds(travel.Real, TravelEnd.After(arcs[d]), TravelEnd.Before(arcs[e], apart: true)));
        int First(int d) => roads.Graph.TailOf(arcs[d][0]);
        int Last(int d) => roads.Graph.Head[arcs[d][^1]];
        return real with { Least = Passes(d => travel.Least.To(home, First(d)), d => travel.Least.From(Last(d), home), (d, e) => travel.Least.From(Last(d), First(e))) };

        TargetWays Passes(Func<int, int> there, Func<int, int> back, Func<int, int, int> turn)
        {
            Way? Pass(int d) => service[d] < 0 ? null : WayOf(there(d), service[d], back(d));
            int Turn(int d, int e) => service[d] < 0 || service[e] < 0 ? TargetWays.None : turn(d, e);
            return new TargetWays([Pass(0), Pass(1)], [Turn(0, 0), Turn(0, 1), Turn(1, 0), Turn(1, 1)]);
        }
    }

    private TargetWays AcrossCountry(Unit unit)
    {
        var home = problem.County.Places[unit.BasePlace].Position;
        if (demand.Kind == DemandKind.Visits)
        {
            var seconds = Walk(home, problem.County.Places[demand.Target].Position);
            return new TargetWays([new Way(seconds, demand.ServiceSeconds, seconds)], []);
        }

        var line = problem.County.KeyRoads[demand.Target].Line;
        var along = line.Zip(line.Skip(1)).Sum(piece => Walk(piece.First, piece.Second));
        var (first, last) = (Walk(home, line[0]), Walk(line[^1], home));
        var round = Walk(line[^1], line[0]);
        return new TargetWays([new Way(first, along, last), new Way(last, along, first)], [round, 0, 0, round]);
    }

    private static int Walk(GeoPoint from, GeoPoint to) => (int)Math.Ceiling(LocalPlane.DistanceMetres(from, to) / CountryMetresPerSecond);

    private static int Seconds(ITravel travel, TravelEnd from, TravelEnd to) => TravelTime.ToSeconds(travel.Deciseconds(from, to));

    private static Way? WayOf(int there, int service, int back) => there == TravelTime.Unreachable || back == TravelTime.Unreachable ? null : new Way(there, service, back);
}
