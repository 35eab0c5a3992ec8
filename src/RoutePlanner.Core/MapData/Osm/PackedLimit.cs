namespace RoutePlanner.Core.MapData.Osm;

/// <summary>
/// How much a packed file may unpack to. A few bytes that unpack to gigabytes were made to fill memory or to keep a program busy, and are left at the point where that shows.
/// </summary>
internal static class PackedLimit
{
    /// <summary>Bytes that anything may unpack to: small files of one thing over and over pack very well.</summary>
    public const long FreeBytes = 64 * 1024 * 1024;

    /// <summary>Beyond that, unpacked bytes for each packed one in a PBF file. Real ones have 2 to 5, as numbers don't pack well.</summary>
    public const int PbfRatio = 20;

    /// <summary>The same in packed OSM XML. Real ones have 10 to 30.</summary>
    public const int TextRatio = 100;

    /// <summary>Stops at a file that unpacks to too much.</summary>
    /// <param name="unpackedBytes">What came out up to now.</param>
    /// <param name="packedBytes">What went in for it.</param>
    /// <param name="ratio">Which of the ratios holds.</param>
    /// <exception cref="InvalidDataException">It is too much.</exception>
    public static void Check(long unpackedBytes, long packedBytes, int ratio)
    {
        if (unpackedBytes > FreeBytes + (ratio * packedBytes))
        {
            throw new InvalidDataException($"it unpacks to more than {ratio} times its size; no map does");
        }
    }
}
