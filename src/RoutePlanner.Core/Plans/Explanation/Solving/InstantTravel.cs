using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Plans.Explanation.Solving;

/// <summary>Travel in which every way that there is takes no time: what a night would be like if distance didn't matter. Paths are the real ones.</summary>
internal sealed class InstantTravel(ITravel inner) : ITravel
{
    public int Deciseconds(TravelEnd from, TravelEnd to) => Instant(inner.Deciseconds(from, to));

    public void Deciseconds(TravelEnd from, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds)
    {
        inner.Deciseconds(from, targets, deciseconds);
        MakeInstant(deciseconds);
    }

    public void Matrix(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<TravelEnd> targets, Span<int> deciseconds)
    {
        inner.Matrix(starts, targets, deciseconds);
        MakeInstant(deciseconds);
    }

    public void Fields(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> firstStart, Span<int> deciseconds)
    {
        inner.Fields(starts, firstStart, deciseconds);
        MakeInstant(deciseconds);
    }

    public void Nearest(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> delays, Span<int> deciseconds)
    {
        inner.Nearest(starts, delays, deciseconds);
        MakeInstant(deciseconds);
    }

    public void Within(TravelEnd from, int maxDeciseconds, List<NodeTime> reached) => inner.Within(from, maxDeciseconds, reached);

    public TravelCost Cost(TravelEnd from, TravelEnd to) => inner.Cost(from, to);

    public bool TryPath(TravelEnd from, TravelEnd to, List<int> arcs) => inner.TryPath(from, to, arcs);

    private static int Instant(int deciseconds) => deciseconds == TravelTime.Unreachable ? deciseconds : 0;

    private static void MakeInstant(Span<int> deciseconds)
    {
        foreach (ref var entry in deciseconds)
        {
            entry = Instant(entry);
        }
    }
}
