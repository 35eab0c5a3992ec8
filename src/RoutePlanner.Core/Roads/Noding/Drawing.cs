using System.Runtime.InteropServices;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// The lines of a map while they are being noded, and which vertices lie at one place. Lines are in an order that does not depend on the file. All changes go
/// through <see cref="Insert"/>, <see cref="MoveEnd"/> and <see cref="Remove"/>, which keep the two views in step. One thread.
/// </summary>
internal sealed class Drawing
{
    private readonly Dictionary<GridPoint, LineVertex> firstHere = [];
    private readonly List<NodingFinding> findings = [];
    private List<DrawnLine> lines;

    public Drawing(IEnumerable<DrawnLine> lines, NodingOptions options)
    {
        Options = options;
        this.lines = [.. lines];
        foreach (var vertex in this.lines.SelectMany(l => l.Vertices()))
        {
            Enter(vertex);
        }
    }

    public NodingOptions Options { get; }

    public IReadOnlyList<DrawnLine> Lines => lines;

    /// <summary>What was done so far.</summary>
    public IReadOnlyList<NodingFinding> Findings => findings;

    /// <summary>The number of changes so far: a pass that leaves it as it was is the last.</summary>
    public int ChangeCount { get; private set; }

    /// <summary>The number of the pass, from 1.</summary>
    public int Pass { get; set; }

    /// <summary>All vertices at a place.</summary>
    public IEnumerable<LineVertex> At(GridPoint place)
    {
        for (var v = firstHere.GetValueOrDefault(place); v is not null; v = v.NextHere)
        {
            yield return v;
        }
    }

    /// <summary>Whether a vertex is the only one at its place.</summary>
    public bool IsAlone(LineVertex vertex) => vertex.NextHere is null && ReferenceEquals(firstHere[vertex.Point], vertex);

    /// <summary>The distinct places where lines end, from west to east.</summary>
    public List<GridPoint> EndPlaces() => [.. lines.SelectMany(l => new[] { l.Start.Point, l.End.Point }).Distinct().Order()];

    /// <summary>Leads a segment through a place.</summary>
    /// <param name="segment">The vertex it starts from, which is not the line's end.</param>
    /// <param name="place">Where neither of its ends is.</param>
    public void Insert(LineVertex segment, GridPoint place)
    {
        var vertex = new LineVertex(segment.Line, place) { Previous = segment, Next = segment.Next };
        segment.Next!.Previous = vertex;
        segment.Next = vertex;
        Enter(vertex);
        Count(segment.Line);
    }

    /// <summary>Moves a line's end; its neighbour on the line must not be at the new place.</summary>
    public void MoveEnd(LineVertex end, GridPoint place)
    {
        Leave(end);
        end.Point = place;
        Enter(end);
        Count(end.Line);
    }

    /// <summary>Takes lines out.</summary>
    public void Remove(IReadOnlySet<DrawnLine> removed)
    {
        lines = lines.FindAll(l => !removed.Contains(l));
        foreach (var vertex in removed.SelectMany(l => l.Vertices()))
        {
            Leave(vertex);
        }

        ChangeCount += removed.Count;
    }

    /// <summary>Notes something done to one road where it met another.</summary>
    public void Note(NodingKind kind, GridPoint place, string roadId, string? otherRoadId, double metres = 0) =>
        findings.Add(new NodingFinding(kind, place.ToGeo(), roadId, otherRoadId, metres));

    /// <summary>
    /// Whether two stretches have a vertex in common near a place: a place within the radius that both reach, from the two segments or vertices on,
    /// without leaving the circle.
    /// </summary>
    public static bool MeetNear(LineVertex a, LineVertex b, GridPoint centre, double radiusMetres)
    {
        foreach (var v in Around(a, centre, radiusMetres))
        {
            foreach (var w in Around(b, centre, radiusMetres))
            {
                if (v.Point == w.Point && !ReferenceEquals(v, w))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The vertices of a line inside a circle, from a segment's two ends outwards.</summary>
    private static IEnumerable<LineVertex> Around(LineVertex segment, GridPoint centre, double radiusMetres)
    {
        for (var v = segment; v is not null && GridPoint.Metres(v.Point, centre) <= radiusMetres; v = v.Previous)
        {
            yield return v;
        }

        for (var v = segment.Next; v is not null && GridPoint.Metres(v.Point, centre) <= radiusMetres; v = v.Next)
        {
            yield return v;
        }
    }

    private void Count(DrawnLine line)
    {
        line.ChangedInPass = Pass;
        ChangeCount++;
    }

    private void Enter(LineVertex vertex)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firstHere, vertex.Point, out _);
        vertex.NextHere = first;
        first = vertex;
    }

    private void Leave(LineVertex vertex)
    {
        ref var link = ref CollectionsMarshal.GetValueRefOrNullRef(firstHere, vertex.Point);
        if (ReferenceEquals(link, vertex) && vertex.NextHere is null)
        {
            firstHere.Remove(vertex.Point);
        }
        else if (ReferenceEquals(link, vertex))
        {
            link = vertex.NextHere!;
        }
        else
        {
            var before = link;
            while (!ReferenceEquals(before.NextHere, vertex))
            {
                before = before.NextHere!;
            }

            before.NextHere = vertex.NextHere;
        }

        vertex.NextHere = null;
    }
}
