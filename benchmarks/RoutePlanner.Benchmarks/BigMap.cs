using System.IO.Compression;
using RoutePlanner.Core.MapData.Osm.Pbf;

namespace RoutePlanner.Benchmarks;

/// <summary>
/// Makes a country-sized PBF to try <c>import</c> on: a real map's blocks with any number of blocks of random nodes between its nodes and its ways, so that a clip must
/// give just what the real map gives. <c>-- bigmap FROM.osm.pbf TO.osm.pbf GIGABYTES</c>.
/// </summary>
internal static class BigMap
{
    private const int NodesInBlock = 8000;
    private const long FirstId = 20_000_000_000;

    public static void Make(string from, string to, double gigabytes)
    {
        using var source = PbfFile.Open(from);
        using var target = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);

        var writer = new PbfWriter(target);
        writer.WriteHeader();
        var (nodes, hasFilled) = (0L, false);
        foreach (var blob in source.Blobs())
        {
            if (!hasFilled && HasWaysOrRelations(source, blob))
            {
                hasFilled = true;
                for (var batch = 0; target.Length < gigabytes * 1e9; batch++)
                {
                    var number = batch;
                    foreach (var block in Enumerable.Range(0, 64).AsParallel().AsOrdered().Select(i => RandomNodes((number * 64L) + i)))
                    {
                        writer.WriteData(block);
                        nodes += NodesInBlock;
                    }
                }
            }

            writer.WriteData(source.Packed(blob));
        }

        Console.WriteLine($"{to}: {target.Length / 1e9:0.00} GB, {nodes / 1e6:0.0} M random nodes");
    }

    private static bool HasWaysOrRelations(PbfFile file, PbfBlob blob)
    {
        using var block = new PbfBlock(file.Unpack(blob));
        return block.HasWaysOrRelations;
    }

    /// <summary>A block of dense nodes anywhere in 20° × 20°, ids ascending without gaps.</summary>
    private static byte[] RandomNodes(long block)
    {
        var random = new Random((int)block);
        var (ids, lats, lons) = (new PbfMessage(), new PbfMessage(), new PbfMessage());
        long lat = 0, lon = 0;
        for (var i = 0; i < NodesInBlock; i++)
        {
            var (newLat, newLon) = ((long)(random.NextDouble() * 2e8) + 300_000_000, (long)(random.NextDouble() * 2e8) - 180_000_000);
            ids.Signed(i == 0 ? FirstId + (block * NodesInBlock) : 1);
            lats.Signed(newLat - lat);
            lons.Signed(newLon - lon);
            (lat, lon) = (newLat, newLon);
        }

        var dense = new PbfMessage().Field(1, ids).Field(8, lats).Field(9, lons);
        return PbfWriter.Blob(new PbfMessage().Field(1, new PbfMessage().Field(1, [])).Field(2, new PbfMessage().Field(2, dense)), CompressionLevel.Fastest);
    }
}
