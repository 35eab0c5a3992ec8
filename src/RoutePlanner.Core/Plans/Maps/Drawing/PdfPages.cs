using RoutePlanner.Core.MapData;
using SkiaSharp;

namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>A PDF, page after page, drawn with the canvas that pictures are drawn with. No date is written into it: the same pages and font give the same bytes.</summary>
internal sealed class PdfPages : IDisposable
{
    /// <summary>A PDF counts in points of 1/72 inch, pages in pixels of 1/96.</summary>
    private const float PointsPerPixel = 0.75f;

    private readonly SKTypeface? typeface;
    private readonly SKDynamicMemoryWStream stream = new();
    private readonly SKDocument document;

    /// <param name="title">Title of the file.</param>
    /// <param name="fontFile">A font with Chinese letters; null looks for an installed one.</param>
    /// <param name="diagnostics">Takes the warning <c>no-cjk-font</c>: the pages then have no text.</param>
    public PdfPages(string title, string? fontFile, DiagnosticBag diagnostics)
    {
        typeface = CjkFont.Find(fontFile, diagnostics);
        document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = title, Creator = "RoutePlanner", Producer = "RoutePlanner" });
    }

    /// <summary>Adds a page of a size in pixels of 1/96 inch.</summary>
    public void Add(double width, double height, Action<IMapCanvas> paint)
    {
        var page = document.BeginPage((float)width * PointsPerPixel, (float)height * PointsPerPixel);
        page.Scale(PointsPerPixel);
        using (var canvas = new SkiaCanvas(page, typeface))
        {
            paint(canvas);
        }

        document.EndPage();
    }

    /// <summary>The file's bytes; nothing can be added after.</summary>
    public byte[] ToBytes()
    {
        document.Close();
        using var data = stream.DetachAsData();
        return data.ToArray();
    }

    public void Dispose()
    {
        document.Dispose();
        stream.Dispose();
        typeface?.Dispose();
    }
}
