using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Plans.Maps.Drawing;
using SkiaSharp;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Draws a map document as a PNG or PDF. The same document, size and font give the same bytes.</summary>
public static class SkiaMapRenderer
{
    /// <summary>The PNG file's bytes.</summary>
    /// <param name="document">The map.</param>
    /// <param name="size">Its page.</param>
    /// <param name="scale">Image pixels per page pixel, more than 0; 2 prints well.</param>
    /// <param name="fontFile">A font with Chinese letters; null looks for an installed one.</param>
    /// <param name="diagnostics">Takes the warning <c>no-cjk-font</c>: the map then has no text.</param>
    public static byte[] Render(MapDocument document, MapSize size, double scale, string? fontFile, DiagnosticBag diagnostics)
    {
        using var typeface = CjkFont.Find(fontFile, diagnostics);
        var info = new SKImageInfo((int)Math.Ceiling(size.Width * scale), (int)Math.Ceiling(size.Height * scale), SKColorType.Rgba8888, SKAlphaType.Premul);
        using var surface = SKSurface.Create(info);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)scale);
        using (var canvas = new SkiaCanvas(surface.Canvas, typeface))
        {
            MapPainter.Paint(document, size, canvas);
        }

        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>The bytes of a PDF of one page, letters embedded.</summary>
    /// <param name="document">The map.</param>
    /// <param name="size">Its page.</param>
    /// <param name="fontFile">A font with Chinese letters; null looks for an installed one.</param>
    /// <param name="diagnostics">Takes the warning <c>no-cjk-font</c>: the map then has no text.</param>
    public static byte[] RenderPdf(MapDocument document, MapSize size, string? fontFile, DiagnosticBag diagnostics)
    {
        using var pdf = new PdfPages(document.Title, fontFile, diagnostics);
        pdf.Add(size.Width, size.Height, canvas => MapPainter.Paint(document, size, canvas));
        return pdf.ToBytes();
    }
}
