using NetTopologySuite.Geometries;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Maps;
using SkiaSharp;

namespace RoutePlanner.Core.Tests.Plans.Maps;

public sealed class SkiaMapRendererTests
{
    private static readonly MapSize Page = new(400, 300);

    [Fact]
    public void A_line_is_drawn_in_its_colour_where_it_lies()
    {
        // From west to east through the middle of the map.
        using var picture = Draw(Document(new MapFeature(Line((114.0, 34.05), (114.1, 34.05)), new LineStyle(Colour.Rgb(0x0000FF), 6))));

        Assert.Equal(new SKColor(0, 0, 255), picture.GetPixel(200, 150));
        Assert.NotEqual(new SKColor(0, 0, 255), picture.GetPixel(200, 170));
    }

    [Fact]
    public void Symbols_that_overlap_leave_no_hole()
    {
        // 2 pixels apart, around the middle of the map.
        var symbol = new SymbolStyle(SymbolShape.Circle, 8, Colour.Rgb(0x0000FF), Colour.White);
        var pixel = 0.1 / 400;
        using var picture = Draw(Document(
            new MapFeature(new Point(114.05 - pixel, 34.05), symbol), new MapFeature(new Point(114.05 + pixel, 34.05), symbol)));

        Assert.Equal(new SKColor(0, 0, 255), picture.GetPixel(200, 150));
    }

    [Fact]
    public void North_is_up()
    {
        using var picture = Draw(Document(new MapFeature(Line((114.0, 34.08), (114.1, 34.08)), new LineStyle(Colour.Rgb(0x0000FF), 6))));

        Assert.True(CountBlue(picture, 0, 149) > 100);
        Assert.Equal(0, CountBlue(picture, 150, 300));
    }

    [Fact]
    public void An_offset_line_lies_to_the_left_of_its_direction()
    {
        // Eastward, so left is up the page.
        using var picture = Draw(Document(new MapFeature(Line((114.0, 34.05), (114.1, 34.05)), new LineStyle(Colour.Rgb(0x0000FF), 4) { Offset = 20 })));

        Assert.Equal(new SKColor(0, 0, 255), picture.GetPixel(200, 130));
        Assert.NotEqual(new SKColor(0, 0, 255), picture.GetPixel(200, 150));
    }

    [Fact]
    public void Labels_are_drawn_where_there_is_a_font()
    {
        var bag = new DiagnosticBag();
        using var font = CjkFont.Find(null, bag);
        Assert.SkipWhen(font is null, "no font with Chinese letters is installed here");
        var style = new SymbolStyle(SymbolShape.Square, 4, Colour.Rgb(0xFF0000), Colour.Rgb(0xFF0000));
        var point = new Point(114.05, 34.05);

        using var plain = Draw(Document(new MapFeature(point, style)));
        using var labelled = Draw(Document(new MapFeature(point, style, new MapLabel("巡逻卡点", 14, Colour.Rgb(0x0000FF), 1))));

        Assert.Equal(0, CountBlue(plain, 0, 300));
        Assert.True(CountBlue(labelled, 140, 160) > 60);
        // Four letters that differ, not four boxes: box glyphs have equal columns of ink.
        Assert.NotEqual(InkOf(labelled, 207, 14), InkOf(labelled, 221, 14));
    }

    [Fact]
    public void A_layer_is_left_out_where_the_map_is_too_coarse()
    {
        var document = Document(new MapFeature(Line((114.0, 34.05), (114.1, 34.05)), new LineStyle(Colour.Rgb(0x0000FF), 6)));
        using var picture = Draw(document with { Layers = [document.Layers[0] with { MaxMetresPerPixel = 1 }] });

        Assert.Equal(0, CountBlue(picture, 0, 300));
    }

    [Fact]
    public void The_same_map_gives_the_same_bytes()
    {
        var (plan, problem) = SmallPlan.Make();
        byte[] Render() => SkiaMapRenderer.Render(new PlanMap(plan, problem).Overview(), new MapSize(800, 500, 200), 1, null, new DiagnosticBag());

        Assert.True(Render().AsSpan().SequenceEqual(Render()));
    }

    [Fact]
    public void A_plan_without_units_still_has_a_map()
    {
        var (plan, problem) = SmallPlan.Make();
        var png = SkiaMapRenderer.Render(new PlanMap(plan with { Units = [] }, problem).Overview(), Page, 1, null, new DiagnosticBag());

        using var picture = SKBitmap.Decode(png);
        Assert.Equal((400, 300), (picture.Width, picture.Height));
    }

    private static MapDocument Document(params MapFeature[] features) =>
        new() { Title = "test", Extent = new Envelope(114.0, 114.1, 34.0, 34.1), Layers = [new MapLayer("test", [.. features])] };

    private static LineString Line(params (double Lon, double Lat)[] points) => new([.. points.Select(p => new Coordinate(p.Lon, p.Lat))]);

    private static SKBitmap Draw(MapDocument document) => SKBitmap.Decode(SkiaMapRenderer.Render(document, Page, 1, null, new DiagnosticBag()));

    private static int CountBlue(SKBitmap picture, int top, int bottom)
    {
        var count = 0;
        for (var y = top; y < bottom; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var pixel = picture.GetPixel(x, y);
                count += pixel.Blue > 150 && pixel.Red < 110 && pixel.Green < 110 ? 1 : 0;
            }
        }

        return count;
    }

    private static string InkOf(SKBitmap picture, int left, int width)
    {
        var ink = new List<int>();
        for (var x = left; x < left + width; x++)
        {
            ink.Add(Enumerable.Range(140, 20).Sum(y => 255 - picture.GetPixel(x, y).Red));
        }

        return string.Join(' ', ink);
    }
}
