using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Draws a map document as any of the formats. The same document, page and font give the same bytes.</summary>
public static class MapRenderer
{
    /// <summary>The file's bytes.</summary>
    /// <param name="document">The map.</param>
    /// <param name="size">Its page.</param>
    /// <param name="format">What it is written as.</param>
    /// <param name="scale">Image pixels per page pixel of a PNG, more than 0; without effect on the others.</param>
    /// <param name="fontFile">A font with Chinese letters for PNG and PDF; null looks for an installed one. An SVG is set in the reader's.</param>
    /// <param name="diagnostics">Takes the warning <c>no-cjk-font</c>: the map then has no text.</param>
    public static byte[] Render(MapDocument document, MapSize size, MapFormat format, double scale, string? fontFile, DiagnosticBag diagnostics) => format switch
    {
        MapFormat.Svg => SvgMapRenderer.Render(document, size),
        MapFormat.Pdf => SkiaMapRenderer.RenderPdf(document, size, fontFile, diagnostics),
        _ => SkiaMapRenderer.Render(document, size, scale, fontFile, diagnostics),
    };
}
