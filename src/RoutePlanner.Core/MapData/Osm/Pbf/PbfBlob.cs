namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>Where a block of data lies in a PBF file, packed.</summary>
/// <param name="Start">Where the block begins, bytes: its name in messages.</param>
/// <param name="Position">Where its blob message begins.</param>
/// <param name="Length">Bytes of that.</param>
internal readonly record struct PbfBlob(long Start, long Position, int Length);
