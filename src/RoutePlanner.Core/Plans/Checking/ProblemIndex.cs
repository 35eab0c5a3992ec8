using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>The problem with its ids looked up. Where an id stands twice the first counts.</summary>
internal sealed class ProblemIndex
{
    private readonly Dictionary<string, int> units;
    private readonly Dictionary<string, int> demands;
    private readonly Dictionary<string, int> places;
    private readonly Dictionary<string, int> keyRoads;
    private readonly Lazy<AreaTree> areas;

    public ProblemIndex(PatrolProblem problem)
    {
        Problem = problem;
        units = ById(problem.Units.Select(u => u.Id));
        demands = ById(problem.Demands.Select(d => d.Id));
        places = ById(problem.County.Places.Select(p => p.Id));
        keyRoads = ById(problem.County.KeyRoads.Select(k => k.Id));
        areas = new Lazy<AreaTree>(() => new AreaTree(problem.County.Areas));
    }

    public PatrolProblem Problem { get; }

    public RoadGraph Graph => Problem.Roads.Graph;

    public County County => Problem.County;

    public int? Unit(string id) => Find(units, id);

    public int? Demand(string id) => Find(demands, id);

    public int? Place(string id) => Find(places, id);

    public int? KeyRoad(string id) => Find(keyRoads, id);

    public int NodeOfPlace(int place) => Problem.Roads.PlaceSnaps[place].Node;

    /// <summary>Area a key road belongs to, or null: its demand's where it has one.</summary>
    public string? AreaOfKeyRoad(int keyRoad)
    {
        var road = County.KeyRoads[keyRoad];
        return Demand("passes:" + road.Id) is { } demand ? Problem.Demands[demand].AreaId : areas.Value.OfLine(road.Line);
    }

    private static int? Find(Dictionary<string, int> index, string id) => index.TryGetValue(id, out var position) ? position : null;

    private static Dictionary<string, int> ById(IEnumerable<string> ids)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var position = 0;
        foreach (var id in ids)
        {
            index.TryAdd(id, position++);
        }

        return index;
    }
}
