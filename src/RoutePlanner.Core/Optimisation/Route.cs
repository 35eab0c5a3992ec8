namespace RoutePlanner.Core.Optimisation;

/// <summary>One unit's stops in order of time; grows as needed. The base at both ends is implied.</summary>
internal sealed class Route
{
    private Stop[] stops = new Stop[16];

    public int Count { get; private set; }

    public ReadOnlySpan<Stop> Stops => stops.AsSpan(0, Count);

    public ref Stop this[int index] => ref stops[index];

    public void Insert(int index, Stop stop)
    {
        if (Count == stops.Length)
        {
            Array.Resize(ref stops, 2 * Count);
        }

        Array.Copy(stops, index, stops, index + 1, Count - index);
        stops[index] = stop;
        Count++;
    }

    public void RemoveAt(int index)
    {
        Count--;
        Array.Copy(stops, index + 1, stops, index, Count - index);
    }

    public void CopyFrom(Route other)
    {
        if (stops.Length < other.Count)
        {
            stops = new Stop[other.stops.Length];
        }

        Array.Copy(other.stops, stops, other.Count);
        Count = other.Count;
    }
}
