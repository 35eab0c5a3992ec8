using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>
/// A <see cref="RandomCounty"/> made as hard for the kernel as its contract allows: streets a sixth as long, every team twice, a night that ends within a slot, and a risk model with
/// several half-lives, profiles that fall and rise where technical cover switches, slots and items without risk, and in half of the counties sight.
/// </summary>
internal sealed class TortureCounty
{
    private const int Shrink = 6;
    private const int CutSeconds = 130;

    /// <summary>Half-lives from the shortest allowed to the longest.</summary>
    private static readonly int[] HalfLives = [60, 400, 1800, 1800, 14_400];

    public TortureCounty(int seed)
    {
        var random = new Random(seed);
        var problem = RandomCounty.Problem(seed);
        var nightSeconds = problem.NightSeconds - CutSeconds;
        var roads = problem.Roads with { GraphBuild = problem.Roads.GraphBuild with { Graph = Smaller(problem.Roads.Graph) } };
        Problem = problem with
        {
            Roads = roads,
            NightSeconds = nightSeconds,
            Units = [.. problem.Units.SelectMany(unit => new[] { Cut(unit, nightSeconds), Cut(unit with { Id = unit.Id + "#2" }, nightSeconds) })],
            Demands = [.. problem.Demands.Select(demand => demand with { Windows = [.. demand.Windows.Select(w => w with { End = Math.Min(w.End, nightSeconds) })] })],
        };
        Model = ModelOf(random, roads.Graph, problem.County.Places.Length, nightSeconds);
        Rules = WatchRules.Of(Problem, Model);
        GapAim = random.Next(nightSeconds / 2);
        Paths = new TorturePaths(this);
    }

    public PatrolProblem Problem { get; }

    public RiskModel Model { get; }

    public WatchRules Rules { get; }

    /// <summary>Longest gap that is aimed at, in seconds.</summary>
    public int GapAim { get; }

    public TorturePaths Paths { get; }

    /// <summary>A night without visits.</summary>
    public CoverageState Nobody()
    {
        var state = new CoverageState(Model, Rules);
        state.AimAt(GapAim);
        return state;
    }

    /// <summary>Moments at which something begins or ends: windows, shifts, slots, the night.</summary>
    public ImmutableArray<int> Edges =>
    [
        .. Problem.Demands.SelectMany(demand => demand.Windows).SelectMany(window => new[] { window.Start, window.End })
            .Concat(Enumerable.Range(0, Model.SlotCount).Select(slot => slot * RiskModel.SlotSeconds))
            .Append(Problem.NightSeconds)
            .Distinct()
            .Order(),
    ];

    private static Unit Cut(Unit unit, int nightSeconds) => unit with { ShiftEnd = Math.Min(unit.ShiftEnd, nightSeconds) };

    /// <summary>So that a drive is a handful of beats.</summary>
    private static RoadGraph Smaller(RoadGraph graph) => new(graph.Arrays with
    {
        EdgeCentimetres = (int[])[.. graph.Arrays.EdgeCentimetres.Select(length => Math.Max(1, length / Shrink))],
        TravelDeciseconds = [.. graph.Arrays.TravelDeciseconds.Select(times =>
            new FlatArray<int>([.. times.Select(time => time == RoadGraph.NoAccess ? time : Math.Max(1, time / Shrink))]))],
    });

    private static RiskModel ModelOf(Random random, RoadGraph graph, int placeCount, int nightSeconds)
    {
        var firstBeat = new int[graph.EdgeCount + 1];
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            firstBeat[edge + 1] = firstBeat[edge] + ((graph.LengthCentimetresOf(graph.ForwardArc(edge)) + 9_999) / 10_000);
        }

        var items = firstBeat[^1] + placeCount;
        var slots = (nightSeconds + RiskModel.SlotSeconds - 1) / RiskModel.SlotSeconds;
        RiskClass[] classes = [.. HalfLives.Select(halfLife => new RiskClass(ProfileOf(random, slots), halfLife))];
        double[] weight = [.. Enumerable.Range(0, items).Select(_ => random.Next(10) == 0 ? 0 : Math.Round(5 * random.NextDouble(), random.Next(1, 12)))];
        int[] classOf = [.. Enumerable.Range(0, items).Select(_ => random.Next(classes.Length))];
        return new RiskModel(firstBeat, weight, classOf, classes, SightOf(random, graph, firstBeat), nightSeconds);
    }

    /// <summary>Any levels; in one of two classes a cover works for a time and leaves a fifth.</summary>
    private static int[] ProfileOf(Random random, int slots)
    {
        int[] profile = [.. Enumerable.Range(0, slots).Select(_ => random.Next(8) == 0 ? 0 : random.Next(3 * RiskModel.MeanRisk))];
        if (random.Next(2) == 0)
        {
            var from = random.Next(slots);
            for (var slot = from; slot < Math.Min(slots, from + (slots / 2)); slot++)
            {
                profile[slot] /= 5;
            }
        }

        return profile;
    }

    private static BeatSight SightOf(Random random, RoadGraph graph, int[] firstBeat)
    {
        var touching = BeatSight.Touching(graph, firstBeat);
        if (random.Next(2) == 0)
        {
            return touching;
        }

        var beats = firstBeat[^1];
        int[][] fromBeat = [.. Enumerable.Range(0, beats).Select(beat => Near(beat, random.Next(3)).Where(seen => seen != beat).Distinct().Order().ToArray())];
        int[][] fromNode = [.. Enumerable.Range(0, graph.NodeCount).Select(node =>
            (int[])[.. touching.FromNode(node).ToArray().Concat(Near(touching.FromNode(node)[0], random.Next(3))).Distinct().Order()])];
        return new BeatSight(Firsts(fromBeat), [.. fromBeat.SelectMany(seen => seen)], Firsts(fromNode), [.. fromNode.SelectMany(seen => seen)]);

        // Numbered near each other, so that a unit sees the same beat from several in a row.
        IEnumerable<int> Near(int beat, int count) => Enumerable.Range(0, count).Select(_ => Math.Clamp(beat + random.Next(-4, 5), 0, beats - 1));
    }

    private static int[] Firsts(int[][] lists)
    {
        var first = new int[lists.Length + 1];
        for (var i = 0; i < lists.Length; i++)
        {
            first[i + 1] = first[i] + lists[i].Length;
        }

        return first;
    }
}
