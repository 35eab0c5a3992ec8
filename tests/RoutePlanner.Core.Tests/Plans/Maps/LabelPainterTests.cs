using CsCheck;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class LabelPainterTests
{
    private static readonly string[] Texts = ["卡点", "人民东路与建设路口", "S101", "Rua Doutor Mario", "A"];

    private static readonly Gen<Coordinate> Coordinates = Gen.Select(Gen.Double[114.0, 114.1], Gen.Double[34.0, 34.1], (lon, lat) => new Coordinate(lon, lat));

    private static readonly Gen<Geometry> Shapes = Gen.OneOf(
        Coordinates.Select(c => (Geometry)new Point(c)),
        Coordinates.Array[2, 6].Select(line => (Geometry)new LineString(line)));

    private static readonly Gen<MapLabel> Labels = Gen.Select(
        Gen.Int[0, Texts.Length - 1], Gen.Double[7, 14], Gen.Int[0, 3], Gen.Enum<LinePlacement>(), Gen.Double[0, 10],
        (text, size, priority, onLine, lift) => new MapLabel(Texts[text], size, Colour.Ink, priority) { OnLine = onLine, Lift = lift, Repeats = 3 });

    [Fact]
    public void No_two_labels_overlap_and_none_leaves_the_map() =>
        Gen.Select(Shapes, Labels).Array[1, 60].Sample(features =>
        {
            var (placed, box) = Place([.. features.Select(f => new MapFeature(f.Item1, new LabelOnlyStyle(), f.Item2))]);
            for (var i = 0; i < placed.Count; i++)
            {
                if (!placed[i].Boxes.All(box.Contains) || placed.Skip(i + 1).Any(other => other.Boxes.Any(b => placed[i].Boxes.Any(b.Overlaps))))
                {
                    return false;
                }
            }

            return true;
        });

    [Fact]
    public void What_finds_no_room_along_a_line_lies_level_where_that_is_allowed()
    {
        // A hairpin in the middle of the map: no text can follow it.
        var line = new LineString([new(114.05, 34.05), new(114.052, 34.05), new(114.05, 34.0501), new(114.052, 34.0502)]);
        MapFeature Feature(LinePlacement placement) => new(line, new LabelOnlyStyle(), new MapLabel("人民路", 9, Colour.Ink, 1) { OnLine = placement });

        Assert.NotNull(Assert.Single(Place([Feature(LinePlacement.AlongElseLevel) with { Shape = Straight() }]).Placed).Letters);
        Assert.Null(Assert.Single(Place([Feature(LinePlacement.AlongElseLevel)]).Placed).Letters);
        Assert.Empty(Place([Feature(LinePlacement.Along)]).Placed);
    }

    private static LineString Straight() => new([new(114.02, 34.05), new(114.08, 34.05)]);

    private static (IReadOnlyList<PlacedLabel> Placed, Box Box) Place(MapFeature[] features)
    {
        using var text = new StringWriter();
        using var markup = new Markup(text);
        var canvas = new SvgCanvas(markup);
        var box = new Box(1, 1, 599, 499);
        var frame = new MapFrame(new Envelope(114.0, 114.1, 34.0, 34.1), box);
        var placer = new LabelPlacer(box);
        return (new LabelPainter(canvas, frame, placer, new LayerPainter(canvas, frame, placer)).Place([new MapLayer("test", [.. features])]), box);
    }
}
