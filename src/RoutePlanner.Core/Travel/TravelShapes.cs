namespace RoutePlanner.Core.Travel;

/// <summary>Checks of what callers of <see cref="ITravel"/> hand in.</summary>
internal static class TravelShapes
{
    /// <summary>Rows times columns must be the room given.</summary>
    public static void CheckRoom(int rows, int columns, Span<int> deciseconds)
    {
        if (deciseconds.Length != (long)rows * columns)
        {
            throw new ArgumentException($"There must be room for {rows} × {columns} times; there is for {deciseconds.Length}.", nameof(deciseconds));
        }
    }

    /// <summary>Each start must have its delay.</summary>
    public static void CheckDelays(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> delays)
    {
        if (delays.Length != starts.Length || delays.ContainsAnyInRange(int.MinValue, -1))
        {
            throw new ArgumentException($"There must be one of 0 or more a start, {starts.Length}.", nameof(delays));
        }
    }

    /// <summary>Fields' starts must lie one after another and be all there are.</summary>
    public static void CheckFields(ReadOnlySpan<TravelEnd> starts, ReadOnlySpan<int> firstStart)
    {
        var inOrder = firstStart.Length > 0 && firstStart[0] == 0 && firstStart[^1] == starts.Length;
        for (var field = 1; field < firstStart.Length; field++)
        {
            inOrder &= firstStart[field - 1] <= firstStart[field];
        }

        if (!inOrder)
        {
            throw new ArgumentException($"It must rise from 0 to the number of starts, {starts.Length}.", nameof(firstStart));
        }
    }
}
