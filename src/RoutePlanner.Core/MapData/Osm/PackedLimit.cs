namespace RoutePlanner.Core.MapData.Osm;

/// <summary>
/// How much a packed file may unpack to. Maps pack to a twentieth at the very best; a few bytes that unpack to gigabytes were made to fill memory or to keep a program busy,
/// and are left at the point where that shows.
/// </summary>
internal static class PackedLimit
{
    /// <summary>Bytes that anything may unpack to: small files of one thing over and over pack very well.</summary>
    public const long FreeBytes = 64 * 1024 * 1024;

    /// <summary>Beyond that, unpacked bytes for each packed one.</summary>
    public const int MaxRatio = 100;

    /// <summary>Stops at a file that unpacks to too much.</summary>
    /// <param name="unpackedBytes">What came out up to now.</param>
    /// <param name="packedBytes">What went in for it.</param>
    /// <exception cref="InvalidDataException">It is too much.</exception>
    public static void Check(long unpackedBytes, long packedBytes)
    {
        if (unpackedBytes > FreeBytes + (MaxRatio * packedBytes))
        {
            throw new InvalidDataException($"it unpacks to more than {MaxRatio} times its size; no map does");
        }
    }
}
