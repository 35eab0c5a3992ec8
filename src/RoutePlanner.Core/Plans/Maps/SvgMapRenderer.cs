using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Draws a map document as an inline SVG element: no ids, no links, no scripts.</summary>
internal static class SvgMapRenderer
{
    /// <summary>Writes the <c>svg</c> element.</summary>
    public static void Render(MapDocument document, MapSize size, Markup markup)
    {
        markup.Open("svg", ("class", "map"), ("viewBox", $"0 0 {Markup.Number(size.Width)} {Markup.Number(size.Height)}"), ("role", "img"), ("aria-label", document.Title));
        MapPainter.Paint(document, size, new SvgCanvas(markup));
        markup.Close();
    }

    /// <summary>The sample of a legend entry as a small <c>svg</c> element of its own.</summary>
    public static void RenderSample(LegendEntry entry, Markup markup)
    {
        markup.Open("svg", ("class", "sample"), ("viewBox", $"0 0 {Markup.Number(LegendPanel.SampleWidth)} 16"));
        LegendPanel.PaintSample(entry, new SvgCanvas(markup), 0, 8, 11);
        markup.Close();
    }
}
