using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Finds roads drawn twice: the same vertices, in either direction. With the same attributes the later one by id is left out; with others both stay, since which of
/// them is right is not known. Of one-way roads the direction counts too.
/// </summary>
internal static class Duplicates
{
    /// <summary>Fields that number a record rather than say something about the road.</summary>
    private static readonly HashSet<string> RecordNumbers = new(StringComparer.OrdinalIgnoreCase) { "id", "fid", "gid", "oid", "objectid", "osm_id", "@id", "full_id" };

    /// <summary>Takes duplicates out.</summary>
    public static void Drop(Drawing drawing)
    {
        var dropped = new HashSet<DrawnLine>(ReferenceEqualityComparer.Instance);
        foreach (var group in Groups(drawing))
        {
            var kept = new List<DrawnLine>();
            foreach (var line in group)
            {
                if (kept.Find(k => IsSame(k, line)) is { } original)
                {
                    dropped.Add(line);
                    drawing.Note(NodingKind.DuplicateDropped, line.Start.Point, line.Id, original.Id);
                }
                else
                {
                    kept.Add(line);
                }
            }
        }

        drawing.Remove(dropped);
    }

    /// <summary>Notes those that stay.</summary>
    public static void NoteKept(Drawing drawing)
    {
        foreach (var group in Groups(drawing))
        {
            var first = group.First();
            foreach (var line in group.Skip(1))
            {
                drawing.Note(NodingKind.DuplicateKept, line.Start.Point, line.Id, first.Id);
            }
        }
    }

    /// <summary>Lines on the same vertices, each group in the order of lines.</summary>
    private static IEnumerable<IEnumerable<DrawnLine>> Groups(Drawing drawing) => drawing.Lines
        .GroupBy(Course.Of)
        .Where(g => g.Skip(1).Any());

    private static bool IsSame(DrawnLine a, DrawnLine b) =>
        (IsDrivenAlike(a, b) || a.Start.Point == b.Start.Point && a.Start.Next!.Point == b.Start.Next!.Point) && HasSameAttributes(a.Feature, b.Feature);

    private static bool IsDrivenAlike(DrawnLine a, DrawnLine b) => IsBothWays(a) && IsBothWays(b);

    private static bool IsBothWays(DrawnLine line) => line.IsBothWays
        && !line.Feature.Tags.Keys.Any(k => k.Contains("forward", StringComparison.Ordinal) || k.Contains("backward", StringComparison.Ordinal));

    private static bool HasSameAttributes(RoadFeature a, RoadFeature b) => Attributes(a).SequenceEqual(Attributes(b));

    private static IEnumerable<KeyValuePair<string, string>> Attributes(RoadFeature road) =>
        road.Tags.Where(t => !RecordNumbers.Contains(t.Key)).OrderBy(t => t.Key, StringComparer.Ordinal);

    /// <summary>The points of a line, read from the end that makes them come first in order: the same for a line and its reverse.</summary>
    private sealed class Course : IEquatable<Course>
    {
        private readonly GridPoint[] points;
        private readonly int hash;

        private Course(GridPoint[] points)
        {
            this.points = points;
            var sum = default(HashCode);
            foreach (var p in points)
            {
                sum.Add(p);
            }

            hash = sum.ToHashCode();
        }

        public static Course Of(DrawnLine line)
        {
            GridPoint[] points = [.. line.Vertices().Select(v => v.Point)];
            GridPoint[] reversed = [.. points.Reverse()];
            return new Course(points.AsSpan().SequenceCompareTo(reversed) <= 0 ? points : reversed);
        }

        public bool Equals(Course? other) => other is not null && points.AsSpan().SequenceEqual(other.points);

        public override bool Equals(object? obj) => Equals(obj as Course);

        public override int GetHashCode() => hash;
    }
}
