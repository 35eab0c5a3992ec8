using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// The lines of a map while they are being noded, and which vertices lie at one place. Lines are in an order that does not depend on the file. All changes go
/// through <see cref="Insert"/>, <see cref="MoveEnd"/> and <see cref="Remove"/>, which keep the two views in step. One thread.
/// </summary>
internal sealed class Drawing
{
    /// <summary>
    /// A line is led through one place no more often than this. Far more than any road passes a junction; with it the work on heaps of vertices has an end
    /// (docs/decisions/0006).
    /// </summary>
    private const int MaxVisits = 3;

    private readonly Dictionary<GridPoint, LineVertex> firstHere = [];
    private readonly PlaceGrid entered;
    private readonly List<NodingFinding> findings = [];
    private readonly List<LineVertex> aroundA = [];
    private readonly List<LineVertex> aroundB = [];
    private List<DrawnLine> lines;

    public Drawing(IEnumerable<DrawnLine> lines, NodingOptions options)
    {
        Options = options;
        entered = new PlaceGrid(options.TouchMetres);
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

    /// <summary>Adds the places within a distance of one where a vertex came to be since the start, and may still be, to a list.</summary>
    public void AddEnteredNear(GridPoint centre, double metres, List<GridPoint> found) => entered.AddNear(centre, metres, found);

    /// <summary>Whether a line has a vertex at a place.</summary>
    public bool Goes(DrawnLine line, GridPoint place)
    {
        for (var v = firstHere.GetValueOrDefault(place); v is not null; v = v.NextHere)
        {
            if (v.Line == line)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a segment may be led through a place: not if its line goes there already a little before or after (so a line is not led back and forth between
    /// places that lie near it), and not if it goes there very often.
    /// </summary>
    public bool MayLead(LineVertex segment, GridPoint place, double toleranceMetres)
    {
        var visits = 0;
        for (var v = firstHere.GetValueOrDefault(place); v is not null; v = v.NextHere)
        {
            if (v.Line == segment.Line
                && (++visits == MaxVisits || !v.IsElsewhere(segment, toleranceMetres) || !v.IsElsewhere(segment.Next!, toleranceMetres)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Leads a segment through a place, if <see cref="MayLead"/> allows it.</summary>
    /// <returns>Whether it was led there.</returns>
    public bool TryLead(LineVertex segment, GridPoint place, double toleranceMetres)
    {
        var may = MayLead(segment, place, toleranceMetres);
        if (may)
        {
            Insert(segment, place);
        }

        return may;
    }

    /// <summary>Leads a segment through a place.</summary>
    /// <param name="segment">The vertex it starts from, which is not the line's end.</param>
    /// <param name="place">Where neither of its ends is.</param>
    public void Insert(LineVertex segment, GridPoint place)
    {
        Debug.Assert(segment.Point != place && segment.Next!.Point != place, "a segment of no length");
        var vertex = new LineVertex(segment.Line, place) { Previous = segment, Next = segment.Next };
        segment.Next!.Previous = vertex;
        segment.Next = vertex;
        Enter(vertex);
        entered.Add(place);
        Count(segment.Line);
    }

    /// <summary>Moves a line's end; its neighbour on the line must not be at the new place.</summary>
    public void MoveEnd(LineVertex end, GridPoint place)
    {
        Leave(end);
        end.Point = place;
        Enter(end);
        entered.Add(place);
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
    /// Whether two stretches have a vertex in common near a place: a place within the radius that both reach from the two segments or vertices on, without going farther than
    /// three times the tolerance along the line.
    /// </summary>
    public bool MeetNear(LineVertex a, LineVertex b, GridPoint centre, double radiusMetres, double toleranceMetres)
    {
        Around(a, centre, radiusMetres, 3 * toleranceMetres, aroundA);
        if (aroundA.Count == 0)
        {
            return false;
        }

        Around(b, centre, radiusMetres, 3 * toleranceMetres, aroundB);
        foreach (var v in aroundA)
        {
            foreach (var w in aroundB)
            {
                if (v.Point == w.Point && !ReferenceEquals(v, w))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Collects the vertices of a line inside a circle, from a segment's two ends outwards.</summary>
    private static void Around(LineVertex segment, GridPoint centre, double radiusMetres, double alongMetres, List<LineVertex> around)
    {
        around.Clear();
        var along = 0.0;
        for (var v = segment; v is not null && along <= alongMetres; v = v.Previous)
        {
            AddWithin(v);
            along += v.Previous is { } previous ? GridPoint.Metres(previous.Point, v.Point) : 0;
        }

        along = 0;
        for (var v = segment.Next; v is not null && along <= alongMetres; v = v.Next)
        {
            AddWithin(v);
            along += v.Next is { } next ? GridPoint.Metres(v.Point, next.Point) : 0;
        }

        void AddWithin(LineVertex v)
        {
            if (GridPoint.Metres(v.Point, centre) <= radiusMetres)
            {
                around.Add(v);
            }
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
