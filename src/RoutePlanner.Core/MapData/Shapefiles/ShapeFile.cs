using System.Buffers.Binary;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.MapData.Shapefiles;

/// <summary>
/// The shapes of a <c>.shp</c>, found through its index (<c>.shx</c>), or one after the other where there is none. Heights and measures are dropped; a multipoint
/// of one point is a point. Every length is checked against the bytes that are there before anything is made of it.
/// Source: ESRI Shapefile Technical Description (1998), pages 2–24.
/// <code>
/// header: 0 code 9994 (big-endian) | 24 length in 16-bit words (big-endian) | 32 shape type (little-endian)
/// record: number from 1, length in words (both big-endian) | type, 4 numbers of the box, parts, points, first point of each part, x y of each point (little-endian)
/// index:  header as above, then offset and length in words (big-endian) of each record
/// </code>
/// </summary>
internal sealed class ShapeFile
{
    private const int HeaderBytes = 100;
    private const int RecordHeaderBytes = 8;
    private const int FileCode = 9994;
    private const int BoxBytes = 32;
    private const int PointBytes = 16;

    private static readonly GeometryFactory Factory = GeometryFactory.Default;

    private readonly byte[] shp;
    private readonly int[] offsets;

    private ShapeFile(byte[] shp, int[] offsets)
    {
        this.shp = shp;
        this.offsets = offsets;
    }

    /// <summary>How many records there are.</summary>
    public int Count => offsets.Length;

    /// <summary>Opens a file; null, with what is wrong and in which part, if it is damaged.</summary>
    /// <param name="shp">Content of the <c>.shp</c>.</param>
    /// <param name="shx">Content of the <c>.shx</c>, or null.</param>
    /// <param name="fault">What is wrong; empty on success.</param>
    public static ShapeFile? Open(byte[] shp, byte[]? shx, out string fault)
    {
        if (!TryReadHeader(shp, ".shp", out var end, out fault) || (shx is not null && !TryReadHeader(shx, ".shx", out _, out fault)))
        {
            return null;
        }

        var offsets = shx is null ? Walk(shp, end) : ReadIndex(shx);
        for (var i = 0; i < offsets.Length; i++)
        {
            if (!IsRecord(shp, offsets[i], i + 1))
            {
                fault = shx is null ? $"the .shp is damaged at record {i + 1}" : $"the .shp is damaged at record {i + 1}, or the .shx does not belong to it";
                return null;
            }
        }

        return new ShapeFile(shp, offsets);
    }

    /// <summary>A record's shape; null for a null shape. Coordinates are finite.</summary>
    /// <exception cref="FormatException">The record is damaged, or of a type that is not read; the message is a sentence part.</exception>
    public Geometry? Read(int record)
    {
        var offset = offsets[record];
        var content = shp.AsSpan(offset + RecordHeaderBytes, ContentLength(shp, offset));
        var type = BinaryPrimitives.ReadInt32LittleEndian(content);
        return type switch
        {
            0 => null,
            1 or 11 or 21 => content.Length >= 4 + PointBytes ? Factory.CreatePoint(Position(content[4..])) : throw Damaged,
            3 or 13 or 23 => Lines(Parts(content)),
            5 or 15 or 25 => RingAssembler.Assemble(Parts(content), Factory),
            8 or 18 or 28 => Points(content),
            _ => throw new FormatException($"shapes of type {type} are not read"),
        };
    }

    private static FormatException Damaged => new("the shape's numbers of parts and points don't fit its length");

    private static bool TryReadHeader(ReadOnlySpan<byte> bytes, string part, out int end, out string fault)
    {
        end = 0;
        fault = bytes.Length < HeaderBytes || BinaryPrimitives.ReadInt32BigEndian(bytes) != FileCode ? $"the {part} is no part of a shapefile" : "";
        if (fault.Length > 0)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32BigEndian(bytes[24..]) * 2L;
        if (length < HeaderBytes || length > bytes.Length)
        {
            fault = $"the {part} is cut off: it announces {length} bytes and has {bytes.Length}";
            return false;
        }

        end = (int)length;
        return true;
    }

    /// <summary>Records one after the other. Fewer bytes at the end than a record needs are padding.</summary>
    private static int[] Walk(byte[] shp, int end)
    {
        var offsets = new List<int>();
        var offset = HeaderBytes;
        while (end - offset >= RecordHeaderBytes + 4)
        {
            offsets.Add(offset);
            if (!IsRecord(shp, offset, offsets.Count))
            {
                break;
            }

            offset += RecordHeaderBytes + ContentLength(shp, offset);
        }

        return [.. offsets];
    }

    private static int[] ReadIndex(ReadOnlySpan<byte> shx)
    {
        var entries = shx[HeaderBytes..(int)(BinaryPrimitives.ReadInt32BigEndian(shx[24..]) * 2L)];
        var offsets = new int[entries.Length / RecordHeaderBytes];
        for (var i = 0; i < offsets.Length; i++)
        {
            var words = BinaryPrimitives.ReadInt32BigEndian(entries[(i * RecordHeaderBytes)..]);
            offsets[i] = words is > 0 and < int.MaxValue / 2 ? words * 2 : 0;
        }

        return offsets;
    }

    private static bool IsRecord(byte[] shp, int offset, int number) =>
        offset >= HeaderBytes && offset <= shp.Length - RecordHeaderBytes - 4
        && BinaryPrimitives.ReadInt32BigEndian(shp.AsSpan(offset)) == number
        && BinaryPrimitives.ReadInt32BigEndian(shp.AsSpan(offset + 4)) is var words and >= 2
        && words <= (shp.Length - offset - RecordHeaderBytes) / 2;

    private static int ContentLength(byte[] shp, int offset) => BinaryPrimitives.ReadInt32BigEndian(shp.AsSpan(offset + 4)) * 2;

    private static Geometry Lines(List<Coordinate[]> parts)
    {
        if (parts.Exists(part => part.Length < 2))
        {
            throw new FormatException("a line has fewer than two positions");
        }

        return parts.Count == 1 ? Factory.CreateLineString(parts[0]) : Factory.CreateMultiLineString([.. parts.Select(Factory.CreateLineString)]);
    }

    private static Geometry Points(ReadOnlySpan<byte> content)
    {
        const int Head = 4 + BoxBytes + 4;
        var count = content.Length >= Head ? BinaryPrimitives.ReadInt32LittleEndian(content[(Head - 4)..]) : -1;
        if (count < 1 || count > (content.Length - Head) / PointBytes)
        {
            throw Damaged;
        }

        var points = Positions(content[Head..], 0, count);
        return count == 1 ? Factory.CreatePoint(points[0]) : Factory.CreateMultiPointFromCoords(points);
    }

    private static List<Coordinate[]> Parts(ReadOnlySpan<byte> content)
    {
        const int Head = 4 + BoxBytes + 8;
        if (content.Length < Head)
        {
            throw Damaged;
        }

        var partCount = BinaryPrimitives.ReadInt32LittleEndian(content[(Head - 8)..]);
        var pointCount = BinaryPrimitives.ReadInt32LittleEndian(content[(Head - 4)..]);
        if (partCount < 1 || pointCount < 1 || Head + (4L * partCount) + ((long)PointBytes * pointCount) > content.Length)
        {
            throw Damaged;
        }

        var points = content[(Head + (4 * partCount))..];
        var parts = new List<Coordinate[]>(partCount);
        for (var part = 0; part < partCount; part++)
        {
            var start = BinaryPrimitives.ReadInt32LittleEndian(content[(Head + (4 * part))..]);
            var end = part + 1 < partCount ? BinaryPrimitives.ReadInt32LittleEndian(content[(Head + (4 * (part + 1)))..]) : pointCount;
            if (start < 0 || end <= start || end > pointCount || (part == 0 && start != 0))
            {
                throw Damaged;
            }

            parts.Add(Positions(points, start, end));
        }

        return parts;
    }

    private static Coordinate[] Positions(ReadOnlySpan<byte> points, int start, int end)
    {
        var positions = new Coordinate[end - start];
        for (var i = start; i < end; i++)
        {
            positions[i - start] = Position(points[(i * PointBytes)..]);
        }

        return positions;
    }

    private static Coordinate Position(ReadOnlySpan<byte> bytes)
    {
        var (x, y) = (BinaryPrimitives.ReadDoubleLittleEndian(bytes), BinaryPrimitives.ReadDoubleLittleEndian(bytes[8..]));
        return double.IsFinite(x) && double.IsFinite(y) ? new Coordinate(x, y) : throw new FormatException("a coordinate is no finite number");
    }
}
