using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.MapData.GeoPackages;

/// <summary>
/// The blob that holds a geometry in a GeoPackage: a header, then well-known binary.
/// Source: OGC 12-128r18, section 2.1.3.
/// <code>
/// "GP" | version 0 | flags: bits 1–3 kind of box, 4 empty, 5 extended type | srs id (4 bytes) | box of 0, 32, 48, 48 or 64 bytes | well-known binary
/// </code>
/// </summary>
internal static class GeoPackageGeometry
{
    private const int HeaderBytes = 8;

    /// <summary>Bytes of the box by its kind.</summary>
    private static readonly int[] BoxBytes = [0, 32, 48, 48, 64];

    /// <summary>The geometry, heights and measures dropped, or null for an empty one.</summary>
    /// <exception cref="FormatException">The blob is damaged or of a type that is not read; the message is a sentence part.</exception>
    public static Geometry? Read(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < HeaderBytes || !blob.StartsWith("GP"u8) || blob[2] != 0)
        {
            throw new FormatException("this is no GeoPackage geometry");
        }

        var flags = blob[3];
        var box = (flags >> 1) & 7;
        if ((flags & 0x20) != 0 || box >= BoxBytes.Length)
        {
            throw new FormatException("geometries of extended types are not read");
        }

        var isEmpty = (flags & 0x10) != 0;
        return isEmpty ? null
            : blob.Length > HeaderBytes + BoxBytes[box] ? new WellKnownBinary(blob[(HeaderBytes + BoxBytes[box])..]).Read()
            : throw new FormatException("the geometry is cut off");
    }
}
