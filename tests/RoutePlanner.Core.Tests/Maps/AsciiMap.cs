using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Tests.Maps;

/// <summary>
/// A small map drawn in letters: every letter or digit is a point, one character is 100 m east or south, all else is decoration.
/// Roads are named as the points they run through: <c>map.Road("abc", "highway=primary oneway=yes")</c>; the road's id is that name.
/// </summary>
internal sealed class AsciiMap
{
    private static readonly GeoPoint NorthWest = new(114.0, 32.0);

    private readonly Dictionary<char, GeoPoint> points = [];
    private readonly List<RoadFeature> roads = [];
    private readonly HashSet<long> blocked = [];
    private readonly SortedDictionary<long, IReadOnlyDictionary<string, string>> barriers = [];

    public AsciiMap(string drawing, double cellMetres = 100)
    {
        var plane = new LocalPlane(NorthWest);
        var rows = drawing.ReplaceLineEndings("\n").Split('\n');
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (char.IsAsciiLetterOrDigit(rows[row][column]))
                {
                    points.Add(rows[row][column], plane.ToGeo(column * cellMetres, -row * cellMetres));
                }
            }
        }
    }

    /// <summary>Position of a letter.</summary>
    public GeoPoint this[char letter] => points[letter];

    /// <summary>Whether the drawing has a letter.</summary>
    public bool Has(char letter) => points.ContainsKey(letter);

    /// <summary>Positions of letters in a row.</summary>
    public ImmutableArray<GeoPoint> Line(string letters) => [.. letters.Select(l => points[l])];

    /// <summary>Adds a road through the points; tags are <c>key=value</c> separated by blanks.</summary>
    public AsciiMap Road(string letters, string tags = "highway=residential", string? id = null)
    {
        var pairs = tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('=', 2));
        roads.Add(new RoadFeature(id ?? letters, Line(letters), [.. letters.Select(l => (long)l)], pairs.ToDictionary(p => p[0], p => p[1])));
        return this;
    }

    /// <summary>Puts a bollard on a point.</summary>
    public AsciiMap Bollard(char letter)
    {
        blocked.Add(letter);
        return this;
    }

    /// <summary>Puts a barrier with these tags on a point.</summary>
    public AsciiMap Barrier(char letter, string tags)
    {
        barriers.Add(letter, tags.Split(' ').Select(t => t.Split('=', 2)).ToDictionary(p => p[0], p => p[1]));
        return this;
    }

    public RoadLayer Layer() => new("map.txt", [.. roads], [.. blocked]) { Barriers = barriers.ToImmutableSortedDictionary() };

    /// <summary>A point of the map that must become a node.</summary>
    public SnapPoint Point(char letter, Mode mode = Mode.Car) => new(letter.ToString(), points[letter], mode);

    public RoadGraphBuild Build(params SnapPoint[] snapPoints) => RoadGraph.Build(Layer(), snapPoints);

    /// <summary>The node at a letter; fails where there is none within a metre.</summary>
    public int Node(RoadGraph graph, char letter)
    {
        var nearest = Enumerable.Range(0, graph.NodeCount).MinBy(n => LocalPlane.DistanceMetres(graph.NodePoint(n), points[letter]));
        Assert.True(LocalPlane.DistanceMetres(graph.NodePoint(nearest), points[letter]) < 1, $"No node at '{letter}'.");
        return nearest;
    }
}
