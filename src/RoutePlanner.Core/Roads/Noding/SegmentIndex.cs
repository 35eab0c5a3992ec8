using NetTopologySuite.Geometries;
using NetTopologySuite.Index;
using NetTopologySuite.Index.HPRtree;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Finds the segments near a place: a packed Hilbert R-tree over their boxes, as the drawing was when it was made. Segments are numbered line by line, from start to end.
/// A segment that was led through a place since then still begins at its vertex; what comes after the place is not found. One thread.
/// </summary>
internal sealed class SegmentIndex : IItemVisitor<int>
{
    private readonly HPRtree<int> tree = new();
    private readonly List<LineVertex> segments = [];
    private readonly List<int> answer = [];
    private List<int> found = [];

    public SegmentIndex(Drawing drawing)
    {
        foreach (var line in drawing.Lines)
        {
            for (var v = line.Start; v.Next is not null; v = v.Next)
            {
                tree.Insert(BoxOf(v.Point, v.Next.Point), segments.Count);
                segments.Add(v);
            }
        }
    }

    public int Count => segments.Count;

    public LineVertex this[int segment] => segments[segment];

    /// <summary>Numbers of the segments whose boxes come within a distance of a place, ascending; valid until the next question.</summary>
    public List<int> Near(GridPoint place, double metres) => In(BoxOf(place, place), place, metres, answer);

    /// <summary>The same, into a list of the caller's, while the answer to another question is still in use.</summary>
    public List<int> Near(GridPoint place, double metres, List<int> into) => In(BoxOf(place, place), place, metres, into);

    /// <summary>Numbers of the segments whose boxes come within a distance of a segment's box, ascending; valid until the next question.</summary>
    public List<int> Near(LineVertex segment, double metres) => In(BoxOf(segment.Point, segment.Next!.Point), segment.Point, metres, answer);

    void IItemVisitor<int>.VisitItem(int item) => found.Add(item);

    private List<int> In(Envelope box, GridPoint place, double metres, List<int> into)
    {
        found = into;
        var plane = new LocalPlane(place.ToGeo());
        var margin = GridPoint.Of(plane.ToGeo(metres, metres));
        box.ExpandBy(margin.Lon - place.Lon + 1, margin.Lat - place.Lat + 1);
        found.Clear();

        // The tree can't be asked while it is empty.
        if (segments.Count > 0)
        {
            tree.Query(box, this);
        }

        found.Sort();
        return found;
    }

    private static Envelope BoxOf(GridPoint a, GridPoint b) => new(a.Lon, b.Lon, a.Lat, b.Lat);
}
