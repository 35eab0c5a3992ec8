namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>Of each location the places and hot spots of its territory where spare time may be spent, nearest first. Worked out when first asked for; threads may share it.</summary>
internal sealed class NearPresence(SearchProblem problem)
{
    private readonly int[]?[][] near = [.. problem.Territories.Select(territory => new int[]?[territory.Count])];

    /// <summary>Those that can be driven to and back from, by driving time, then by number.</summary>
    public ReadOnlySpan<int> Of(int territory, int location)
    {
        ref var kept = ref near[territory][location];
        if (Volatile.Read(ref kept) is { } known)
        {
            return known;
        }

        var here = problem.Territories[territory];
        int[] sorted = [.. here.Presence
            .Where(spot => here.IsLinked(location, spot) && here.IsLinked(spot, location) && spot != here.StandAfter(location))
            .OrderBy(spot => here.Seconds(location, spot)).ThenBy(spot => spot)];
        Volatile.Write(ref kept, sorted);
        return sorted;
    }

    /// <summary>One of them at random, near ones more often; false where there is none.</summary>
    public bool TryDraw(int territory, int location, SearchRandom random, out int spot)
    {
        var spots = Of(territory, location);
        var share = random.NextDouble();
        spot = spots.IsEmpty ? Territory.NoLocation : spots[(int)(share * share * spots.Length)];
        return !spots.IsEmpty;
    }
}
