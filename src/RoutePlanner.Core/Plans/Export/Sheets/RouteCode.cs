using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Drawing;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Export.Sheets;

/// <summary>
/// A unit's route as a QR code (ISO/IEC 18004) that any phone reads as plain text, without a server: <c>RP1 plan-number unit/no HHMM lat lon/…</c>, four decimals (about ten metres). Capitals, digits and
/// the signs of the code's alphanumeric set only, where the unit's id allows it: half as dense as free text.
/// </summary>
internal sealed class RouteCode
{
    /// <summary>What still prints and scans at 27 mm: version 23 at the lowest correction level.</summary>
    private const int MostLetters = 1588;

    private readonly List<BitArray> modules;

    private RouteCode(string text)
    {
        Text = text;
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.L);
        modules = code.ModuleMatrix;
    }

    /// <summary>What it says.</summary>
    public string Text { get; }

    /// <summary>Modules a side, quiet zone included: a square of this many pixels is drawn exactly.</summary>
    public int Side => modules.Count;

    public static RouteCode Of(ResolvedPlan plan, ResolvedUnit unit, string planNumber)
    {
        var text = new StringBuilder($"RP1 {planNumber} {unit.Id}".ToUpperInvariant());
        foreach (var stop in unit.Stops)
        {
            var position = stop.PlaceId is { } id ? plan.Place(id).Position : stop.Steps[0].Points[0].Position;
            var line = string.Create(
                CultureInfo.InvariantCulture, $"/{stop.Number} {plan.Clock.Minute(stop.Start).Replace(":", "", StringComparison.Ordinal)} {position.Lat:0.0000} {position.Lon:0.0000}");
            if (text.Length + line.Length > MostLetters - 8)
            {
                // What doesn't fit is counted.
                text.Append(CultureInfo.InvariantCulture, $"/+{unit.Stops.Length - stop.Number + 1}");
                break;
            }

            text.Append(line);
        }

        return new RouteCode(text.ToString());
    }

    /// <summary>Draws it with its quiet zone into a square.</summary>
    public void Paint(IMapCanvas canvas, Box square)
    {
        var module = square.Width / modules.Count;
        var bars = new List<Pixel[]>();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var from = 0; from < modules.Count; from++)
            {
                var to = from;
                while (to < modules.Count && modules[row][to])
                {
                    to++;
                }

                if (to > from)
                {
                    bars.Add(new Box(square.Left + (from * module), square.Top + (row * module), square.Left + (to * module), square.Top + ((row + 1) * module)).Corners());
                    from = to;
                }
            }
        }

        canvas.Rings([square.Corners()], Colour.White, null, 0);
        canvas.Rings(bars, new Colour(0, 0, 0), null, 0);
    }
}
