namespace RoutePlanner.Cli.Demo.Land;

/// <summary>A line across the county that can be asked for the point at so many metres along it.</summary>
internal sealed class Course
{
    private readonly double[] at;

    public Course(IReadOnlyList<PlanePoint> points)
    {
        Points = points;
        at = new double[points.Count];
        for (var i = 1; i < at.Length; i++)
        {
            at[i] = at[i - 1] + points[i].DistanceTo(points[i - 1]);
        }
    }

    public IReadOnlyList<PlanePoint> Points { get; }

    public double LengthMetres => at[^1];

    public PlanePoint PointAt(double metres)
    {
        var i = PieceAt(metres);
        return Points[i] + ((Points[i + 1] - Points[i]) * ((metres - at[i]) / Math.Max(at[i + 1] - at[i], 1e-9)));
    }

    /// <summary>One metre in the direction of travel.</summary>
    public PlanePoint DirectionAt(double metres)
    {
        var i = PieceAt(metres);
        return (Points[i + 1] - Points[i]).Unit;
    }

    /// <summary>Every crossing with a segment: metres along this line.</summary>
    public IEnumerable<double> Crossings(PlanePoint from, PlanePoint to)
    {
        var across = to - from;
        for (var i = 0; i + 1 < Points.Count; i++)
        {
            var along = Points[i + 1] - Points[i];
            var turn = PlanePoint.Cross(along, across);
            if (turn == 0)
            {
                continue;
            }

            var share = PlanePoint.Cross(from - Points[i], across) / turn;
            var shareAcross = PlanePoint.Cross(from - Points[i], along) / turn;
            if (share is >= 0 and < 1 && shareAcross is >= 0 and <= 1)
            {
                yield return at[i] + (share * along.Length);
            }
        }
    }

    /// <summary>Points at equal distances of about <paramref name="stepMetres"/>, both ends kept.</summary>
    public Course Resampled(double stepMetres)
    {
        if (Points.Count < 2)
        {
            return this;
        }

        var pieces = CountyScale.AtLeastOne(LengthMetres / stepMetres);
        return new([.. Enumerable.Range(0, pieces + 1).Select(i => i == pieces ? Points[^1] : PointAt(LengthMetres * i / pieces))]);
    }

    /// <summary>Each point drawn to the middle of its neighbours, so many times; the ends stay.</summary>
    public Course Smoothed(int rounds)
    {
        var line = Points.ToArray();
        for (var round = 0; round < rounds; round++)
        {
            var before = (PlanePoint[])line.Clone();
            for (var i = 1; i + 1 < line.Length; i++)
            {
                line[i] = (before[i] * 0.5) + ((before[i - 1] + before[i + 1]) * 0.25);
            }
        }

        return new(line);
    }

    /// <summary>The part between two distances, its ends included.</summary>
    public IReadOnlyList<PlanePoint> Part(double fromMetres, double toMetres)
    {
        var part = new List<PlanePoint> { PointAt(fromMetres) };
        part.AddRange(Points.Where((_, i) => at[i] > fromMetres + 1 && at[i] < toMetres - 1));
        part.Add(PointAt(toMetres));
        return part;
    }

    /// <summary>The same line moved sideways, to the right of the direction of travel.</summary>
    public Course ToTheRight(double metres)
    {
        var moved = new PlanePoint[Points.Count];
        for (var i = 0; i < moved.Length; i++)
        {
            var along = Points[Math.Min(i + 1, moved.Length - 1)] - Points[Math.Max(i - 1, 0)];
            moved[i] = Points[i] - (along.Unit.Left * metres);
        }

        return new(moved);
    }

    private int PieceAt(double metres)
    {
        var found = Array.BinarySearch(at, metres);
        return Math.Clamp(found >= 0 ? found : ~found - 1, 0, at.Length - 2);
    }
}
