namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Keeps roads apart that share a vertex in the middle of both and run on different levels there: each level gets a key of its own. Ends go with the level nearest
/// to theirs.
/// </summary>
internal sealed class StoreyKeys
{
    /// <summary>No latitude: keys made with it are no position's.</summary>
    private const uint NoLatitude = int.MaxValue;

    private readonly Dictionary<GridPoint, Dictionary<int, long>> keyOfLevel = [];

    public StoreyKeys(Drawing drawing)
    {
        var places = drawing.Lines.SelectMany(l => l.Vertices()).Where(v => v.NextHere is not null).Select(v => v.Point).Distinct().Order();
        var made = 0L;
        foreach (var place in places)
        {
            var through = drawing.At(place).Where(v => !v.IsEnd).Select(v => v.Line).ToList();
            var levels = through.Select(l => l.Level.Level).Distinct().OrderBy(Math.Abs).ThenBy(level => level).ToList();
            if (levels.Count < 2)
            {
                continue;
            }

            keyOfLevel[place] = levels.Index().ToDictionary(l => l.Item, l => l.Index == 0 ? place.Key : (made++ << 32) | NoLatitude);
            var ids = levels.ConvertAll(level => through.Where(l => l.Level.Level == level).Min(l => l.Id)!);
            for (var i = 1; i < ids.Count; i++)
            {
                drawing.Note(NodingKind.LevelsCross, place, ids[i], ids[0]);
            }
        }
    }

    /// <summary>The key of a vertex.</summary>
    public long Of(LineVertex vertex)
    {
        if (!keyOfLevel.TryGetValue(vertex.Point, out var keys))
        {
            return vertex.Point.Key;
        }

        var level = vertex.Line.Level.Level;
        return keys[keys.Keys.MinBy(l => (Math.Abs(l - level), l))];
    }
}
