using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>A road line while it is being noded: a chain of vertices of which no two neighbours are at one place.</summary>
internal sealed class DrawnLine
{
    public DrawnLine(RoadFeature feature, int fileIndex, RoadLevel level, bool isBothWays, IReadOnlyList<GridPoint> points)
    {
        (Feature, FileIndex, Level, IsBothWays) = (feature, fileIndex, level, isBothWays);
        Start = End = new LineVertex(this, points[0]);
        for (var i = 1; i < points.Count; i++)
        {
            End = new LineVertex(this, points[i]) { Previous = End };
            End.Previous!.Next = End;
        }
    }

    public RoadFeature Feature { get; }

    public string Id => Feature.Id;

    /// <summary>Its place in the file, to give the result in the file's order.</summary>
    public int FileIndex { get; }

    public RoadLevel Level { get; }

    /// <summary>Whether cars may drive it both ways.</summary>
    public bool IsBothWays { get; }

    public LineVertex Start { get; }

    public LineVertex End { get; }

    /// <summary>The pass in which it was led elsewhere last; 0 for never.</summary>
    public int ChangedInPass { get; set; }

    /// <summary>Its vertices from start to end.</summary>
    public IEnumerable<LineVertex> Vertices()
    {
        for (var v = Start; v is not null; v = v.Next)
        {
            yield return v;
        }
    }

    /// <summary>The points of a feature on the grid, each that repeats the one before it left out.</summary>
    public static List<GridPoint> PointsOf(RoadFeature feature)
    {
        var points = new List<GridPoint>(feature.Line.Length);
        foreach (var p in feature.Line)
        {
            var point = GridPoint.Of(p);
            if (points.Count == 0 || points[^1] != point)
            {
                points.Add(point);
            }
        }

        return points;
    }
}
