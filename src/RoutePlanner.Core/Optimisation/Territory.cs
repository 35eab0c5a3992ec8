using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// The locations that units of one mode with the same areas may go to, and the driving seconds between them: first nodes where they may stand, then passes of key
/// roads, each direction for itself, which are come to at one end and left at the other. Tables are per territory, not for the county, so that their
/// size grows with the county instead of with its square.
/// <code>
/// location l:  node EndNodes[l], place Places[l] (or NoPlace), where a unit is when it is done there
/// Seconds[a * Count + b]   whole seconds from a to b (TravelTime.ToSeconds), TravelTime.Unreachable where there is no way
/// </code>
/// Turning round between a drive and a pass, and keeping to turns that are allowed there, is part of the drive.
/// </summary>
internal sealed class Territory
{
    /// <summary>Stands for "this location is no place".</summary>
    public const int NoPlace = -1;

    /// <summary>Stands for "the territory has no such location".</summary>
    public const int NoLocation = -1;

    private readonly int[] seconds;
    private readonly TravelEnd[] starts;
    private readonly TravelEnd[] goals;
    private readonly TerritoryPass[] passes;
    private readonly Dictionary<int, int> locationOfNode;
    private readonly Dictionary<(int KeyRoad, int Direction), int> locationOfPass;

    /// <param name="mode">The mode.</param>
    /// <param name="nodes">Nodes to stand at, without repeats.</param>
    /// <param name="places">The county's place at each node, or <see cref="NoPlace"/>.</param>
    /// <param name="presence">Indices of nodes worth being seen at in spare time.</param>
    /// <param name="passes">Passes that the mode can drive.</param>
    /// <param name="travel">Shortest paths of the mode, made for the passes.</param>
    public Territory(Mode mode, int[] nodes, int[] places, int[] presence, TerritoryPass[] passes, ITravel travel)
    {
        Mode = mode;
        Presence = presence;
        this.passes = passes;
        locationOfNode = nodes.Select((node, location) => (node, location)).ToDictionary(pair => pair.node, pair => pair.location);
        locationOfPass = passes.Select((pass, i) => (pass, i)).ToDictionary(p => (p.pass.KeyRoad, p.pass.Direction), p => nodes.Length + p.i);
        EndNodes = [.. nodes, .. passes.Select(pass => pass.End)];
        Places = [.. places, .. passes.Select(pass => LocationOf(pass.End) is var there and not NoLocation ? places[there] : NoPlace)];
        starts = [.. nodes.Select(TravelEnd.At), .. passes.Select(pass => TravelEnd.After(pass.Arcs))];
        goals = [.. nodes.Select(TravelEnd.At), .. passes.Select(pass => TravelEnd.Before(pass.Arcs, apart: true))];
        seconds = new int[Count * Count];
        travel.Matrix(starts, goals, seconds);
        foreach (ref var entry in seconds.AsSpan())
        {
            entry = TravelTime.ToSeconds(entry);
        }
    }

    public Mode Mode { get; }

    /// <summary>Graph node at which a unit is that is done at each location.</summary>
    public int[] EndNodes { get; }

    /// <summary>Index of the county's place there, or <see cref="NoPlace"/>.</summary>
    public int[] Places { get; }

    /// <summary>Locations worth being seen at in spare time.</summary>
    public int[] Presence { get; }

    public int Count => EndNodes.Length;

    public int Seconds(int from, int to) => seconds[(from * Count) + to];

    public bool IsLinked(int from, int to) => Seconds(from, to) != TravelTime.Unreachable;

    /// <summary>Whether a location is a node to stand at, not a pass.</summary>
    public bool IsStanding(int location) => location < Count - passes.Length;

    /// <summary>Whether going from one location to another is no drive at all: a unit stays where it stands.</summary>
    public bool IsSame(int from, int to) => from == to && IsStanding(from);

    /// <summary>Where a drive from a location starts.</summary>
    public TravelEnd StartOf(int location) => starts[location];

    /// <summary>Where a drive to a location ends.</summary>
    public TravelEnd GoalOf(int location) => goals[location];

    /// <summary>Names a location alike in all territories: its node, or for a pass a number below 0.</summary>
    public int KeyOf(int location) =>
        IsStanding(location) ? EndNodes[location] : -1 - ((2 * passes[location - Count + passes.Length].KeyRoad) + passes[location - Count + passes.Length].Direction);

    /// <summary>Where one stands at a node, or <see cref="NoLocation"/>.</summary>
    public int LocationOf(int node) => locationOfNode.GetValueOrDefault(node, NoLocation);

    /// <summary>A pass, or <see cref="NoLocation"/> where no unit of the territory may or can drive it.</summary>
    public int LocationOf(int keyRoad, int direction) => locationOfPass.GetValueOrDefault((keyRoad, direction), NoLocation);

    /// <summary>Graph node at which a location begins: its node, or where the pass begins.</summary>
    public int StartNode(int location) => IsStanding(location) ? EndNodes[location] : passes[location - Count + passes.Length].Start;

    /// <summary>Where one stands right before a location: at its node, or where the pass begins; or <see cref="NoLocation"/>.</summary>
    public int StandBefore(int location) => IsStanding(location) ? location : LocationOf(passes[location - Count + passes.Length].Start);

    /// <summary>Where one stands right after a location: at its node, or where the pass ends; or <see cref="NoLocation"/>.</summary>
    public int StandAfter(int location) => LocationOf(EndNodes[location]);
}
