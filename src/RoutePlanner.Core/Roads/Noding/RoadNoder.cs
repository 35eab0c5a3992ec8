using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Access;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Makes drawn lines meet: a map of a GIS office may have roads that cross without a vertex and ends that stop short. Rules and tolerances: docs/roads.md, Noding.
/// <para>
/// Lines are put on the grid of 1e-7 degree. Then the same pass is repeated until it changes nothing, and every rule in it asks only how the lines lie now, never what
/// happened to them before. So noding the result again changes nothing: its first pass is the last one of before. Why there is a last one: docs/decisions/0006-noding.md.
/// </para>
/// </summary>
internal static class RoadNoder
{
    /// <summary>The roads of a layer, noded. Lines that are no roads stay as they are. The order of lines does not matter to where they meet.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public static NodedRoads Node(RoadLayer layer, NodingOptions options, RoadRules? roadRules = null)
    {
        var rules = (roadRules ?? RoadRules.Default).Tables;
        options.Check();
        var emptyLines = new List<NodingFinding>();
        var drawing = new Drawing(Lines(layer, rules, emptyLines), options);
        Duplicates.Drop(drawing);
        for (var changesBefore = -1; drawing.ChangeCount != changesBefore;)
        {
            changesBefore = drawing.ChangeCount;
            drawing.Pass++;
            Pass(drawing);
            if (drawing.ChangeCount == changesBefore)
            {
                // Not earlier: the end of a road drawn twice would be loose once its double is gone, and would move again.
                Duplicates.Drop(drawing);
            }
        }

        var index = new SegmentIndex(drawing);
        LeftAlone.NoteCrossings(drawing, index);
        LeftAlone.NoteLooseEnds(drawing, index);
        Duplicates.NoteKept(drawing);
        var keys = new StoreyKeys(drawing);
        return new NodedRoads(Result(layer, rules, drawing, keys), new NodingReport(options, [.. drawing.Findings.Concat(emptyLines).Order(FindingOrder)]));
    }

    private static Comparer<NodingFinding> FindingOrder { get; } = Comparer<NodingFinding>.Create((a, b) =>
    {
        var order = (a.Kind, a.Position.Lon, a.Position.Lat).CompareTo((b.Kind, b.Position.Lon, b.Position.Lat));
        order = order != 0 ? order : StringComparer.Ordinal.Compare(a.RoadId, b.RoadId);
        order = order != 0 ? order : StringComparer.Ordinal.Compare(a.OtherRoadId, b.OtherRoadId);
        return order != 0 ? order : a.Metres.CompareTo(b.Metres);
    });

    private static void Pass(Drawing drawing)
    {
        var index = new SegmentIndex(drawing);
        EndClusters.Join(drawing, index);
        LooseEnds.Join(drawing, index);
        if (drawing.Options.NodesCrossings)
        {
            Crossings.Node(drawing, index);
        }

        // Last: an end beside a road is not led to it where the two cross near by.
        LinesThroughEnds.Lead(drawing, index);
    }

    /// <summary>The roads in an order that does not depend on the file's: by id, then by where they run, then by what they are.</summary>
    private static List<DrawnLine> Lines(RoadLayer layer, RoadTables rules, List<NodingFinding> emptyLines)
    {
        var lines = new List<DrawnLine>(layer.Roads.Length);
        foreach (var (fileIndex, feature) in layer.Roads.Index())
        {
            var tags = new LineTags(feature.Tags, hours: null);
            if (RoadClassifier.KindOf(tags, rules) is { } kind)
            {
                var points = DrawnLine.PointsOf(feature);
                if (points.Count >= 2)
                {
                    lines.Add(new DrawnLine(feature, fileIndex, RoadLevel.Of(feature.Tags, kind.Class), OneWayRules.Of(tags, rules, kind, Mode.Car) == OneWay.Both, points));
                }
                else
                {
                    emptyLines.Add(new NodingFinding(NodingKind.ZeroLengthDropped, points[0].ToGeo(), feature.Id, OtherRoadId: null, Metres: 0));
                }
            }
        }

        lines.Sort((a, b) =>
        {
            var byId = StringComparer.Ordinal.Compare(a.Id, b.Id);
            var byCourse = byId != 0 ? byId : Compare(a, b);
            return byCourse != 0 ? byCourse : StringComparer.Ordinal.Compare(TagsOf(a), TagsOf(b));
        });
        return lines;
    }

    private static string TagsOf(DrawnLine line) => string.Join('\n', line.Feature.Tags.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}\t{t.Value}"));

    private static int Compare(DrawnLine a, DrawnLine b)
    {
        var (v, w) = (a.Start, b.Start);
        while (v is not null && w is not null && v.Point == w.Point)
        {
            (v, w) = (v.Next, w.Next);
        }

        return v is null ? (w is null ? 0 : -1) : w is null ? 1 : v.Point.CompareTo(w.Point);
    }

    private static RoadLayer Result(RoadLayer layer, RoadTables rules, Drawing drawing, StoreyKeys keys)
    {
        var lineAt = drawing.Lines.ToDictionary(l => l.FileIndex);
        var roads = ImmutableArray.CreateBuilder<RoadFeature>(layer.Roads.Length);
        foreach (var (fileIndex, feature) in layer.Roads.Index())
        {
            if (lineAt.TryGetValue(fileIndex, out var line))
            {
                roads.Add(feature with { Line = [.. line.Vertices().Select(v => v.Point.ToGeo())], VertexKeys = [.. line.Vertices().Select(keys.Of)] });
            }
            else if (RoadClassifier.KindOf(new LineTags(feature.Tags, hours: null), rules) is null)
            {
                roads.Add(feature);
            }
        }

        return layer with { Roads = roads.ToImmutable(), IsDrawn = false };
    }
}
