using System.Globalization;
using System.Text;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>Changes the columns lon and lat of a CSV file (RFC 4180) and nothing else: all other text is copied as it stands, quotation marks and line ends too.</summary>
internal static class CsvCoordinates
{
    /// <summary>The file in UTF-8 with every row's position converted; rows without a position are left alone.</summary>
    public static byte[] Rewrite(ReadOnlyMemory<byte> utf8, Func<double, double, GeoPoint> convert)
    {
        var text = Encoding.UTF8.GetString(utf8.Span);
        var output = new StringBuilder(text.Length);
        var (position, copied, lonColumn, latColumn) = (0, 0, -1, -1);
        while (position < text.Length)
        {
            var cells = Row(text, ref position);
            if (lonColumn < 0)
            {
                var names = cells.ConvertAll(cell => Content(text[cell]));
                (lonColumn, latColumn) = (names.IndexOf("lon"), names.IndexOf("lat"));
                if (lonColumn < 0 || latColumn < 0)
                {
                    break;
                }

                continue;
            }

            if (Math.Max(lonColumn, latColumn) < cells.Count && Number(text[cells[lonColumn]]) is { } lon && Number(text[cells[latColumn]]) is { } lat
                && convert(lon, lat) is { IsValid: true } point)
            {
                var changes = new[] { (Cell: cells[lonColumn], Value: point.Lon), (Cell: cells[latColumn], Value: point.Lat) };
                foreach (var (cell, value) in changes.OrderBy(c => c.Cell.Start.Value))
                {
                    output.Append(text, copied, cell.Start.Value - copied).Append(GeoJsonCoordinates.Degrees(value));
                    copied = cell.End.Value;
                }
            }
        }

        return Encoding.UTF8.GetBytes(output.Append(text, copied, text.Length - copied).ToString());
    }

    /// <summary>The ranges of a row's cells, quotation marks included; the position goes on to the next row.</summary>
    private static List<Range> Row(string text, ref int position)
    {
        var cells = new List<Range>();
        var (start, isQuoted) = (position, false);
        for (; position < text.Length; position++)
        {
            var letter = text[position];
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && letter is (',' or '\n' or '\r'))
            {
                cells.Add(start..position);
                start = position + 1;
                if (letter != ',')
                {
                    position += letter == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
                    return cells;
                }
            }
        }

        cells.Add(start..position);
        return cells;
    }

    private static string Content(string cell) => cell.Trim().Trim('"').Trim();

    private static double? Number(string cell) =>
        double.TryParse(Content(cell), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
