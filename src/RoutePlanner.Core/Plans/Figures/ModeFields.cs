using System.Runtime.InteropServices;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>
/// For the units of one mode, moment after moment, who is nearest to each node.
/// <code>
/// row k:  fields[k * nodes .. ]   times from startOf[k] to every node; only what has moved on is asked anew
/// </code>
/// </summary>
internal sealed class ModeFields
{
    private readonly RoadGraph graph;
    private readonly ITravel travel;
    private readonly UnitTrack[] tracks;
    private readonly int[] unitOf;
    private readonly int[] startOf;
    private readonly int[] fields;
    private readonly NearestTwo[] nearest;
    private readonly List<TravelEnd> starts = [];
    private readonly List<int> firstStart = [];
    private readonly List<int> moved = [];
    private int[] fresh = [];

    public ModeFields(RoadGraph graph, Mode mode, IEnumerable<(int Unit, UnitTrack Track)> units)
    {
        this.graph = graph;
        Mode = mode;
        travel = TravelEngine.Build(graph, mode).NewTravel();
        unitOf = [.. units.Select(u => u.Unit)];
        tracks = [.. units.Select(u => u.Track)];
        startOf = new int[tracks.Length];
        Array.Fill(startOf, -1);
        fields = new int[tracks.Length * graph.NodeCount];
        nearest = new NearestTwo[graph.NodeCount];
    }

    public Mode Mode { get; }

    /// <summary>Units of this mode that are on an arc, after <see cref="Advance"/>.</summary>
    public List<(int Unit, UnitPosition Position)> OnArcs { get; } = [];

    /// <summary>Nearest two of this mode for each node, after <see cref="Advance"/>.</summary>
    public ReadOnlySpan<NearestTwo> Nearest => nearest;

    /// <summary>Goes on to a later second. Returns how many units are free.</summary>
    public int Advance(int second)
    {
        OnArcs.Clear();
        var positions = new UnitPosition?[tracks.Length];
        for (var k = 0; k < tracks.Length; k++)
        {
            positions[k] = tracks[k].FreeAt(second);
            if (positions[k] is { } position && position.Arc != UnitPosition.Standing)
            {
                OnArcs.Add((unitOf[k], position));
            }
        }

        Refresh(positions);
        Array.Fill(nearest, NearestTwo.None);
        for (var k = 0; k < tracks.Length; k++)
        {
            if (positions[k] is { } position)
            {
                OfferAll(unitOf[k], position.Deciseconds, fields.AsSpan(k * graph.NodeCount, graph.NodeCount));
            }
        }

        return positions.Count(p => p is not null);
    }

    private void OfferAll(int unit, int offset, ReadOnlySpan<int> field)
    {
        for (var node = 0; node < field.Length; node++)
        {
            // Unreachable is the largest number, so that it is never less than what is there.
            ref var here = ref nearest[node];
            if (field[node] < here.Second - offset)
            {
                here.Offer(unit, field[node] + offset);
            }
        }
    }

    /// <summary>Asks for the fields of units whose start is another than before.</summary>
    private void Refresh(UnitPosition?[] positions)
    {
        starts.Clear();
        firstStart.Clear();
        moved.Clear();
        for (var k = 0; k < positions.Length; k++)
        {
            if (positions[k] is { } position && position.Node != startOf[k])
            {
                startOf[k] = position.Node;
                moved.Add(k);
                firstStart.Add(starts.Count);
                starts.Add(position.Node);
            }
        }

        firstStart.Add(starts.Count);
        var size = moved.Count * graph.NodeCount;
        fresh = fresh.Length < size ? new int[size] : fresh;
        travel.Fields(CollectionsMarshal.AsSpan(starts), CollectionsMarshal.AsSpan(firstStart), fresh.AsSpan(0, size));
        for (var m = 0; m < moved.Count; m++)
        {
            fresh.AsSpan(m * graph.NodeCount, graph.NodeCount).CopyTo(fields.AsSpan(moved[m] * graph.NodeCount));
        }
    }
}
