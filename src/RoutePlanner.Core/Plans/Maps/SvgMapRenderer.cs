using RoutePlanner.Core.Plans.Writing;
using RoutePlanner.Core.Plans.Maps.Drawing;

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
}
