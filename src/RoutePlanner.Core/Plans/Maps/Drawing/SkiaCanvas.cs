using System.Collections.Immutable;
using SkiaSharp;

namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Draws with Skia. Without a typeface it draws no text, rather than boxes.</summary>
internal sealed class SkiaCanvas(SKCanvas canvas, SKTypeface? typeface) : IMapCanvas, IDisposable
{
    private readonly SKPaint paint = new() { IsAntialias = true, StrokeJoin = SKStrokeJoin.Round };
    private readonly SKFont? font = typeface is null ? null : new SKFont(typeface) { Subpixel = true, Edging = SKFontEdging.Antialias };

    public bool HasText => font is not null;

    public void Lines(IReadOnlyList<Pixel[]> lines, Colour colour, double width, ImmutableArray<double> dash)
    {
        using var path = Path(lines, isClosed: false);
        using var effect = dash.IsEmpty ? null : SKPathEffect.CreateDash([.. dash.Select(d => (float)d)], 0);
        paint.PathEffect = effect;
        paint.StrokeCap = dash.IsEmpty ? SKStrokeCap.Round : SKStrokeCap.Butt;
        Stroke(path, colour, width);
        paint.PathEffect = null;
    }

    public void Rings(IReadOnlyList<Pixel[]> rings, Colour? fill, Colour? outline, double outlineWidth)
    {
        using var path = Path(rings, isClosed: true);
        if (fill is { } inside)
        {
            paint.Style = SKPaintStyle.Fill;
            paint.Color = ToSkia(inside);
            canvas.DrawPath(path, paint);
        }

        if (outline is { } edge)
        {
            Stroke(path, edge, outlineWidth);
        }
    }

    public void Text(string text, Pixel baseline, double size, bool isBold, Colour colour, Colour? halo, double degrees = 0)
    {
        if (font is null)
        {
            return;
        }

        SetFont(size, isBold);
        if (degrees != 0)
        {
            canvas.Save();
            canvas.RotateDegrees((float)degrees, (float)baseline.X, (float)baseline.Y);
        }

        if (halo is { } around)
        {
            paint.Style = SKPaintStyle.Stroke;
            paint.StrokeWidth = (float)(size * 0.24);
            paint.Color = ToSkia(around);
            canvas.DrawText(text, (float)baseline.X, (float)baseline.Y, SKTextAlign.Left, font, paint);
        }

        paint.Style = SKPaintStyle.Fill;
        paint.Color = ToSkia(colour);
        canvas.DrawText(text, (float)baseline.X, (float)baseline.Y, SKTextAlign.Left, font, paint);
        if (degrees != 0)
        {
            canvas.Restore();
        }
    }

    public double TextWidth(string text, double size, bool isBold)
    {
        if (font is null)
        {
            return 0;
        }

        SetFont(size, isBold);
        return font.MeasureText(text);
    }

    public void BeginClip(Box box)
    {
        canvas.Save();
        canvas.ClipRect(new SKRect((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom));
    }

    public void EndClip() => canvas.Restore();

    public void Dispose()
    {
        paint.Dispose();
        font?.Dispose();
    }

    private void SetFont(double size, bool isBold)
    {
        font!.Size = (float)size;
        font.Embolden = isBold;
    }

    private void Stroke(SKPath path, Colour colour, double width)
    {
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = (float)width;
        paint.Color = ToSkia(colour);
        canvas.DrawPath(path, paint);
    }

    private static SKPath Path(IReadOnlyList<Pixel[]> lines, bool isClosed)
    {
        using var builder = new SKPathBuilder { FillType = SKPathFillType.EvenOdd };
        foreach (var line in lines)
        {
            builder.AddPoly(Array.ConvertAll(line, p => new SKPoint((float)p.X, (float)p.Y)), isClosed);
        }

        return builder.Detach();
    }

    private static SKColor ToSkia(Colour colour) => new(colour.Red, colour.Green, colour.Blue, colour.Alpha);
}
