using System.Globalization;

namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>North arrow, scale bar and notice inside the map's frame. Their room is reserved before labels are placed.</summary>
internal sealed class MapFurniture(IMapCanvas canvas, MapFrame frame, LabelPlacer placer)
{
    private const double LongestBarPixels = 170;

    private readonly double barMetres = RoundLength(LongestBarPixels * frame.MetresPerPixel);

    private Box ArrowBox => new(frame.Box.Right - 38, frame.Box.Top + 8, frame.Box.Right - 10, frame.Box.Top + 56);

    private Box BarBox => new(frame.Box.Left + 8, frame.Box.Bottom - 32, frame.Box.Left + 8 + (barMetres / frame.MetresPerPixel) + 36, frame.Box.Bottom - 6);

    public void Reserve(MapDocument document)
    {
        placer.Block(ArrowBox);
        placer.Block(BarBox);
        if (NoticeBox(document) is { } box)
        {
            placer.Block(box);
        }
    }

    public void Paint(MapDocument document)
    {
        PaintArrow(document.North);
        PaintScaleBar();
        if (NoticeBox(document) is { } box)
        {
            canvas.Rings([box.Corners()], Colour.Rgb(0xFFF3C4), Colour.Rgb(0x8A6D00), 1);
            canvas.Text(document.Notice!, new Pixel(box.Left + 8, box.Bottom - 6.5), 12, true, Colour.Rgb(0x5C4800), null);
        }
    }

    private Box? NoticeBox(MapDocument document)
    {
        if (document.Notice is not { } notice || !canvas.HasText)
        {
            return null;
        }

        var left = frame.Box.Left + 8;
        var top = frame.Box.Top + 8;
        return new Box(left, top, left + canvas.TextWidth(notice, 12, true) + 16, top + 21);
    }

    private void PaintArrow(string north)
    {
        var middle = (ArrowBox.Left + ArrowBox.Right) / 2;
        var (top, bottom) = (ArrowBox.Top + 16, ArrowBox.Bottom - 2);
        canvas.Rings([ArrowBox.Corners()], Colour.White with { Alpha = 215 }, null, 0);
        canvas.Rings([[new(middle, top), new(middle - 8, bottom), new(middle, bottom - 7)]], Colour.Ink, Colour.Ink, 0.8);
        canvas.Rings([[new(middle, top), new(middle + 8, bottom), new(middle, bottom - 7)]], Colour.White, Colour.Ink, 0.8);
        canvas.Text(north, new Pixel(middle - (canvas.TextWidth(north, 13, true) / 2), ArrowBox.Top + 13), 13, true, Colour.Ink, null);
    }

    private void PaintScaleBar()
    {
        var metres = barMetres;
        var length = metres / frame.MetresPerPixel;
        var (left, y) = (BarBox.Left + 8, BarBox.Bottom - 6);
        canvas.Rings([BarBox.Corners()], Colour.White with { Alpha = 215 }, null, 0);
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var part = new Box(left + (length * quarter / 4), y - 5, left + (length * (quarter + 1) / 4), y);
            canvas.Rings([part.Corners()], quarter % 2 == 0 ? Colour.Ink : Colour.White, Colour.Ink, 0.8);
        }

        WriteCentred("0", left, y - 8);
        WriteCentred(LengthText(metres / 2), left + (length / 2), y - 8);
        WriteCentred(LengthText(metres) + (metres >= 1000 ? " km" : " m"), left + length, y - 8);

        string LengthText(double value) => (metres >= 1000 ? value / 1000 : value).ToString("0.##", CultureInfo.InvariantCulture);
        void WriteCentred(string text, double x, double baseline) =>
            canvas.Text(text, new Pixel(x - (canvas.TextWidth(text, 10, false) / 2), baseline), 10, false, Colour.Ink, null);
    }

    /// <summary>The longest of 1, 2, 5 × a power of ten that is not longer.</summary>
    private static double RoundLength(double metres)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(metres)));
        var lead = metres / power;
        return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
    }
}
