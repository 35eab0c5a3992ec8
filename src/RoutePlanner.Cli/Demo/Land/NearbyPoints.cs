namespace RoutePlanner.Cli.Demo.Land;

/// <summary>Points in square buckets, to ask for the nearest one within a reach that is at most the bucket's side.</summary>
internal sealed class NearbyPoints(double reachMetres)
{
    private readonly Dictionary<(int, int), List<(PlanePoint Point, int Id)>> buckets = [];

    public const int None = -1;

    public void Add(PlanePoint p, int id = 0)
    {
        var key = (Column(p.East), Column(p.North));
        if (!buckets.TryGetValue(key, out var bucket))
        {
            buckets.Add(key, bucket = []);
        }

        bucket.Add((p, id));
    }

    /// <summary>Adds points along a line so densely that the distance to them is the distance to the line, up to 1 %.</summary>
    public void AddLine(IReadOnlyList<PlanePoint> line, int id = 0)
    {
        foreach (var p in new Course(line).Resampled(reachMetres / 8).Points)
        {
            Add(p, id);
        }
    }

    public bool AnyWithin(PlanePoint p, double metres) => Nearest(p, metres).Id != None;

    /// <summary>Nearest point within <paramref name="metres"/>, at most the reach; <see cref="None"/> and infinity where there is none.</summary>
    public (int Id, double Metres) Nearest(PlanePoint p, double metres)
    {
        var best = (Id: None, Metres: double.PositiveInfinity);
        for (var x = Column(p.East - metres); x <= Column(p.East + metres); x++)
        {
            for (var y = Column(p.North - metres); y <= Column(p.North + metres); y++)
            {
                foreach (var (point, id) in buckets.TryGetValue((x, y), out var bucket) ? bucket : [])
                {
                    var distance = point.DistanceTo(p);
                    best = distance <= metres && distance < best.Metres ? (id, distance) : best;
                }
            }
        }

        return best;
    }

    private int Column(double metres) => (int)Math.Floor(metres / reachMetres);
}
