namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Draws a whole map document on a canvas: the map itself, then what stands around it.</summary>
internal static class MapPainter
{
    private static readonly Colour Paper = Colour.Rgb(0xFCFBF8);
    private static readonly Colour FrameInk = Colour.Rgb(0x555555);

    /// <param name="document">The map.</param>
    /// <param name="size">Its size with the legend.</param>
    /// <param name="canvas">What it is drawn on.</param>
    /// <param name="corner">Where its top left corner lies on the canvas.</param>
    public static void Paint(MapDocument document, MapSize size, IMapCanvas canvas, Pixel corner = default)
    {
        var box = new Box(corner.X + 1, corner.Y + 1, corner.X + size.Width - size.PanelWidth - 1, corner.Y + size.Height - 1);
        var frame = new MapFrame(document.Extent, box);
        var placer = new LabelPlacer(box);
        var furniture = new MapFurniture(canvas, frame, placer);
        canvas.Rings([box.Corners()], Paper, null, 0);
        furniture.Reserve(document);

        var layers = new LayerPainter(canvas, frame, placer);
        canvas.BeginClip(box);
        foreach (var layer in document.Layers)
        {
            layers.Paint(layer);
        }

        if (canvas.HasText)
        {
            new LabelPainter(canvas, frame, placer, layers).Paint(document.Layers);
        }

        canvas.EndClip();
        furniture.Paint(document);
        canvas.Rings([box.Corners()], null, FrameInk, 1);
        if (size.PanelWidth > 0)
        {
            LegendPanel.Paint(document, canvas, new Box(box.Right + 1, corner.Y, corner.X + size.Width, corner.Y + size.Height));
        }
    }
}
