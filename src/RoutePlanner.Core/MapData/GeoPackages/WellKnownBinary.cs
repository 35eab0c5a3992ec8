using System.Buffers.Binary;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.MapData.GeoPackages;

/// <summary>
/// Reads well-known binary (ISO 19125-1, with the type codes of ISO 13249-3 for Z and M, which are dropped). NetTopologySuite's own reader is not used: it makes room for as
/// many points as the bytes announce, and follows collections in collections as deep as they go, so that a few bytes can end the process. Here every count is held
/// against the bytes that are left, and of collections only multiples of points, lines and polygons are read; a multiple of one is that one.
/// </summary>
internal ref struct WellKnownBinary(ReadOnlySpan<byte> bytes)
{
    private static readonly GeometryFactory Factory = GeometryFactory.Default;

    private ReadOnlySpan<byte> rest = bytes;
    private bool isLittleEndian;
    private int ordinates;

    /// <summary>The geometry.</summary>
    /// <exception cref="FormatException">The bytes are damaged or hold a type that is not read; the message is a sentence part.</exception>
    public Geometry Read()
    {
        var type = Header();
        return type switch
        {
            1 or 2 or 3 => Simple(type),
            4 or 5 or 6 => Multiple(type - 3),
            _ => throw new FormatException($"geometries of type {type} are not used here"),
        };
    }

    private Geometry Multiple(uint partType)
    {
        // A part takes at least its byte order, its type and a count, or a position.
        var count = Count(9);
        var parts = new Geometry[count];
        for (var i = 0; i < count; i++)
        {
            if (Header() != partType)
            {
                throw new FormatException("the parts of a multiple geometry are of another type than it");
            }

            parts[i] = Simple(partType);
        }

        return count switch
        {
            0 => throw new FormatException("the geometry has no parts"),
            1 => parts[0],
            _ => Factory.BuildGeometry(parts),
        };
    }

    private Geometry Simple(uint type) => type switch
    {
        1 => Factory.CreatePoint(Position()),
        2 => Line(),
        _ => Polygon(),
    };

    private LineString Line()
    {
        var positions = Positions();
        return positions.Length >= 2 ? Factory.CreateLineString(positions) : throw new FormatException("a line has fewer than two positions");
    }

    private Polygon Polygon()
    {
        var rings = new LinearRing[Count(4)];
        for (var i = 0; i < rings.Length; i++)
        {
            var positions = Positions();
            if (positions.Length < 4 || !positions[0].Equals2D(positions[^1]))
            {
                throw new FormatException(positions.Length < 4 ? "a ring has fewer than four positions" : "a ring isn't closed: its last position must equal its first");
            }

            rings[i] = Factory.CreateLinearRing(positions);
        }

        return rings.Length > 0 ? Factory.CreatePolygon(rings[0], rings[1..]) : throw new FormatException("a polygon has no ring");
    }

    /// <summary>Byte order and type; returns the type without its Z and M.</summary>
    private uint Header()
    {
        if (rest.Length < 5 || rest[0] > 1)
        {
            throw CutOff();
        }

        isLittleEndian = rest[0] == 1;
        rest = rest[1..];
        var code = UInt32();
        if (code >= 4000)
        {
            throw new FormatException($"geometries of type {code} are not used here");
        }

        ordinates = (code / 1000) switch { 0 => 2, 3 => 4, _ => 3 };
        return code % 1000;
    }

    private Coordinate[] Positions()
    {
        var positions = new Coordinate[Count(ordinates * sizeof(double))];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = Position();
        }

        return positions;
    }

    private Coordinate Position()
    {
        if (rest.Length < ordinates * sizeof(double))
        {
            throw CutOff();
        }

        var (x, y) = (Double(rest), Double(rest[sizeof(double)..]));
        rest = rest[(ordinates * sizeof(double))..];
        return double.IsFinite(x) && double.IsFinite(y) ? new Coordinate(x, y) : throw new FormatException("a coordinate is no finite number");
    }

    private int Count(int leastBytesEach)
    {
        var count = rest.Length >= sizeof(uint) ? UInt32() : throw CutOff();
        return count <= (uint)(rest.Length / leastBytesEach) ? (int)count : throw CutOff();
    }

    private uint UInt32()
    {
        var value = isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(rest) : BinaryPrimitives.ReadUInt32BigEndian(rest);
        rest = rest[sizeof(uint)..];
        return value;
    }

    private readonly double Double(ReadOnlySpan<byte> at) =>
        isLittleEndian ? BinaryPrimitives.ReadDoubleLittleEndian(at) : BinaryPrimitives.ReadDoubleBigEndian(at);

    private static FormatException CutOff() => new("the geometry is cut off or damaged");
}
