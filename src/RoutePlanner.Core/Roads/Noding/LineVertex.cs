namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// A vertex of a drawn line, linked to its neighbours on the line and to the other vertices at the same place. It also stands for the segment that
/// starts at it.
/// </summary>
internal sealed class LineVertex(DrawnLine line, GridPoint point)
{
    public DrawnLine Line { get; } = line;

    public GridPoint Point { get; set; } = point;

    /// <summary>Null at the line's start.</summary>
    public LineVertex? Previous { get; set; }

    /// <summary>Null at the line's end.</summary>
    public LineVertex? Next { get; set; }

    /// <summary>The next vertex at this place, of this line or another, in no order that means anything.</summary>
    public LineVertex? NextHere { get; set; }

    public bool IsEnd => Previous is null || Next is null;

    /// <summary>
    /// Whether another vertex is not merely a little farther along this one's line: on another line, or on a stretch that comes back after more than three times the
    /// tolerance. A line is always near itself; only a stretch that went away and came back can meet it.
    /// </summary>
    public bool IsElsewhere(LineVertex other, double toleranceMetres) =>
        Line != other.Line || !(ReferenceEquals(this, other) || IsAhead(other, 3 * toleranceMetres) || other.IsAhead(this, 3 * toleranceMetres));

    private bool IsAhead(LineVertex other, double withinMetres)
    {
        var along = 0.0;
        for (var v = this; v.Next is { } next; v = next)
        {
            along += GridPoint.Metres(v.Point, next.Point);
            if (along > withinMetres)
            {
                return false;
            }

            if (ReferenceEquals(next, other))
            {
                return true;
            }
        }

        return false;
    }
}
