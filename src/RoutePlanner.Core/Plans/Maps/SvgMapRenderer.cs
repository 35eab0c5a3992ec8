using System.Globalization;
using System.Text;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Writing;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Draws a map document as SVG, a file of its own or an inline element: no ids, no links, no scripts.</summary>
public static class SvgMapRenderer
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Fonts that a reader's machine may have; Chinese ones first, as names of places decide.</summary>
    private const string Fonts = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei',Arial,sans-serif";

    /// <summary>An SVG file's bytes. Letters stay text, set in a sans serif of the reader's machine; their widths are therefore estimates.</summary>
    /// <param name="document">The map.</param>
    /// <param name="size">Its page.</param>
    public static byte[] Render(MapDocument document, MapSize size)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var markup = new Markup(text))
        {
            var (width, height) = (Markup.Number(size.Width), Markup.Number(size.Height));
            // Raw, as the writer would give every element inside an empty namespace of its own; nothing in it comes from data.
            markup.Raw($"<svg xmlns=\"{Namespace}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{Fonts}\">");
            markup.Leaf("title", document.Title);
            markup.Leaf("rect", [("width", width), ("height", height), ("fill", "#ffffff")]);
            MapPainter.Paint(document, size, new SvgCanvas(markup));
            markup.Raw("</svg>");
        }

        text.Write('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Writes the <c>svg</c> element.</summary>
    internal static void Render(MapDocument document, MapSize size, Markup markup) => Render(document.Title, size, markup, canvas => MapPainter.Paint(document, size, canvas));

    /// <summary>Writes an <c>svg</c> element that holds one map or several.</summary>
    internal static void Render(string title, MapSize size, Markup markup, Action<IMapCanvas> paint)
    {
        markup.Open("svg", ("class", "map"), ("viewBox", $"0 0 {Markup.Number(size.Width)} {Markup.Number(size.Height)}"), ("role", "img"), ("aria-label", title));
        paint(new SvgCanvas(markup));
        markup.Close();
    }

    /// <summary>The sample of a legend entry as a small <c>svg</c> element of its own.</summary>
    internal static void RenderSample(LegendEntry entry, Markup markup)
    {
        markup.Open("svg", ("class", "sample"), ("viewBox", $"0 0 {Markup.Number(LegendPanel.SampleWidth)} 16"));
        LegendPanel.PaintSample(entry, new SvgCanvas(markup), 0, 8, 11);
        markup.Close();
    }
}
