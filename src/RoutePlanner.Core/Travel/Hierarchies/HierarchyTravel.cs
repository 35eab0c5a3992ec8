namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>All travel on one <see cref="Hierarchy"/>, which threads may share; each has its own of these.</summary>
internal sealed class HierarchyTravel(Hierarchy hierarchy) : ITravel
{
    /// <summary>Up to so many targets are asked for one by one: choosing what to sweep over would cost more.</summary>
    private const int FewTargets = 2;

    private readonly PairSearch pairs = new(hierarchy);
    private TargetSweep? targetSweep;
    private FieldSweep? fieldSweep;
    private DijkstraTravel? nearby;

    /// <inheritdoc/>
    public int Deciseconds(TravelEnd from, TravelEnd to) => pairs.Deciseconds(from, to);

    /// <inheritdoc/>
    public TravelCost Cost(TravelEnd from, TravelEnd to) => pairs.Cost(from, to);

    /// <inheritdoc/>
    public bool TryPath(TravelEnd from, TravelEnd to, List<int> arcs)
    {
        ArgumentNullException.ThrowIfNull(arcs);
        return pairs.TryPath(from, to, arcs);
    }

    /// <inheritdoc/>
    public void Deciseconds(TravelEnd from, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds) => Matrix([from], targets, deciseconds);

    /// <inheritdoc/>
    public void Matrix(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds)
    {
        TravelShapes.CheckRoom(starts.Length, targets.Length, deciseconds);
        if (starts.Length * (long)targets.Length > FewTargets)
        {
            (targetSweep ??= new TargetSweep(hierarchy)).Matrix(starts, targets, deciseconds);
            return;
        }

        for (var entry = 0; entry < deciseconds.Length; entry++)
        {
            deciseconds[entry] = pairs.Deciseconds(starts[entry / targets.Length], targets[entry % targets.Length]);
        }
    }

    /// <inheritdoc/>
    public void Fields(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> firstStart, Span<int> deciseconds)
    {
        TravelShapes.CheckFields(starts, firstStart);
        TravelShapes.CheckRoom(firstStart.Length - 1, hierarchy.Network.NodeCount, deciseconds);
        (fieldSweep ??= new FieldSweep(hierarchy)).Fields(starts, firstStart, deciseconds);
    }

    /// <inheritdoc/>
    public void Nearest(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> delays, Span<int> deciseconds)
    {
        TravelShapes.CheckDelays(starts, delays);
        TravelShapes.CheckRoom(1, hierarchy.Network.NodeCount, deciseconds);
        (fieldSweep ??= new FieldSweep(hierarchy)).Nearest(starts, delays, deciseconds);
    }

    /// <inheritdoc/>
    public void Within(TravelEnd from, int maxDeciseconds, List<NodeTime> reached) =>
        (nearby ??= new DijkstraTravel(hierarchy.Network)).Within(from, maxDeciseconds, reached);
}
