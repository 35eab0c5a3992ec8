using System.Runtime.InteropServices;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Viewer.Payloads;

/// <summary>
/// Many lines as one little-endian block that the page lays typed arrays over without reading anything (web/src/packedLines.ts is the other end):
/// <code>
/// u32 lines, points, columns, 0 | f64 originX, originY | u32 firstPoint[lines+1] | f32 x, y [points] | f32 column[lines] …
/// </code>
/// Positions are web-mercator metres from the origin, the first point: float keeps them to a centimetre over a county. "None" in a column is NaN.
/// </summary>
internal sealed class PackedLines(int columnCount)
{
    private readonly List<uint> firstPoint = [0];
    private readonly List<float> positions = [];
    private readonly List<float>[] columns = [.. Enumerable.Range(0, columnCount).Select(_ => new List<float>())];
    private (double X, double Y)? origin;

    /// <summary>Adds a line with one value a column.</summary>
    public void Add(ReadOnlySpan<GeoPoint> points, params ReadOnlySpan<float> values)
    {
        foreach (var point in points)
        {
            var (x, y) = Mercator(point);
            origin ??= (x, y);
            positions.Add((float)(x - origin.Value.X));
            positions.Add((float)(y - origin.Value.Y));
        }

        firstPoint.Add((uint)(positions.Count / 2));
        for (var k = 0; k < columns.Length; k++)
        {
            columns[k].Add(values[k]);
        }
    }

    /// <summary>The block.</summary>
    public byte[] ToBytes()
    {
        using var block = new MemoryStream();
        Write<uint>(block, [(uint)firstPoint.Count - 1, (uint)positions.Count / 2, (uint)columns.Length, 0]);
        Write<double>(block, [origin?.X ?? 0, origin?.Y ?? 0]);
        Write(block, CollectionsMarshal.AsSpan(firstPoint));
        Write(block, CollectionsMarshal.AsSpan(positions));
        foreach (var column in columns)
        {
            Write(block, CollectionsMarshal.AsSpan(column));
        }

        return block.ToArray();
    }

    /// <summary>Spherical web mercator (EPSG:3857), metres.</summary>
    public static (double X, double Y) Mercator(GeoPoint point)
    {
        const double Radius = 6378137;
        return (Radius * point.Lon * Math.PI / 180, Radius * Math.Log(Math.Tan((Math.PI / 4) + (point.Lat * Math.PI / 360))));
    }

    private static void Write<T>(Stream block, ReadOnlySpan<T> values)
        where T : unmanaged => block.Write(MemoryMarshal.AsBytes(values));
}
