using OsmSharp;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData.Osm.Pbf;

namespace RoutePlanner.Core.MapData.Osm.Clipping;

/// <summary>
/// Clips a PBF file of any size. One pass where it has nodes before ways, as nearly all have; then only those blocks are read again that hold nodes of kept ways
/// outside the area. Blocks are unpacked by all processors at once; what comes out does not depend on how many there are.
/// </summary>
internal sealed class PbfClip(Stream stream, ClipArea area, ClipCollector collector, Action<double> progress, CancellationToken cancel)
{
    /// <summary>Packed bytes read ahead at most.</summary>
    private const int BatchBytes = 16 * 1024 * 1024;

    private readonly List<(long Position, int Length, long FirstId, long LastId)> nodeBlobs = [];
    private bool isOutOfOrder;

    private readonly record struct FoundNode(long Id, GeoPoint Place, Dictionary<string, string>? Tags);

    /// <summary>A block's nodes in the area, its range of node ids, and its content where it has ways or relations.</summary>
    private sealed record Scanned(List<FoundNode> Inside, long FirstId, long LastId, PbfBlock? Rest);

    public void Run()
    {
        var hadWays = false;
        EachBatch(blobs =>
        {
            foreach (var (blob, scanned) in blobs.Zip(blobs.AsParallel().AsOrdered().WithCancellation(cancel).Select(Scan)))
            {
                isOutOfOrder |= hadWays && scanned.LastId >= scanned.FirstId;
                if (scanned.LastId >= scanned.FirstId)
                {
                    nodeBlobs.Add((blob.Position, blob.Data.Length, scanned.FirstId, scanned.LastId));
                }

                scanned.Inside.ForEach(n => collector.AddNode(n.Id, n.Place, n.Tags));
                if (scanned.Rest is { } rest)
                {
                    hadWays = true;
                    if (collector.AreNodesSorted)
                    {
                        AddWaysAndRelations(rest);
                    }
                }
            }
        });

        if (isOutOfOrder || !collector.AreNodesSorted)
        {
            collector.SortNodes();
            stream.Position = 0;
            EachBatch(blobs =>
            {
                foreach (var block in blobs.AsParallel().AsOrdered().WithCancellation(cancel).Select(b => new PbfBlock(b.Unpack())))
                {
                    AddWaysAndRelations(block);
                }
            });
        }

        FetchMissing();
    }

    private void EachBatch(Action<List<PbfBlob>> take)
    {
        var batch = new List<PbfBlob>();
        var bytes = 0;
        while (PbfBlob.Next(stream) is { } blob)
        {
            batch.Add(blob);
            bytes += blob.Data.Length;
            if (bytes >= BatchBytes)
            {
                Flush();
            }
        }

        Flush();

        void Flush()
        {
            cancel.ThrowIfCancellationRequested();
            take(batch);
            batch = [];
            bytes = 0;
            progress(stream.Position / (double)stream.Length);
        }
    }

    private Scanned Scan(PbfBlob blob)
    {
        var block = new PbfBlock(blob.Unpack());
        var inside = new List<FoundNode>();
        var (first, last) = (long.MaxValue, long.MinValue);
        block.EachNode((id, lon, lat, tags) =>
        {
            (first, last) = (Math.Min(first, id), Math.Max(last, id));
            if (area.Contains(lon * 1e-9, lat * 1e-9))
            {
                inside.Add(new FoundNode(id, PlaceOf(lon, lat), tags.IsEmpty ? null : block.TagsOf(tags)));
            }
        });
        return new Scanned(inside, first, last, block.HasMoreThanNodes() ? block : null);
    }

    private void AddWaysAndRelations(PbfBlock block) => block.EachWayAndRelation(
        way =>
        {
            // Texts are made for the few that may be roads only.
            if (block.HasKey(way.Keys, "highway"u8) || block.HasKey(way.Keys, "route"u8))
            {
                var tags = block.TagsOf(way.Keys, way.Values);
                if (RoadTagKeys.MakeRoad(tags))
                {
                    collector.AddWay(way.Id, PbfItem.Ids(way.NodesOrRoles), tags);
                }
            }
        },
        relation =>
        {
            var tags = block.TagsOf(relation.Keys, relation.Values);
            if (tags.ContainsKey("type"))
            {
                collector.AddRelation(relation.Id, Members(block, relation), tags);
            }
        });

    private static RelationMember[] Members(PbfBlock block, PbfItem relation)
    {
        var ids = PbfItem.Ids(relation.Members);
        var members = new RelationMember[ids.Length];
        var roles = new PbfWire(relation.NodesOrRoles);
        var types = new PbfWire(relation.MemberTypes);
        for (var i = 0; i < ids.Length; i++)
        {
            members[i] = new RelationMember(ids[i], block.Text(roles.Varint()), (OsmGeoType)Math.Min(types.Varint(), 2));
        }

        return members;
    }

    private void FetchMissing()
    {
        var missing = collector.Missing();
        var blobs = nodeBlobs.Where(b => Holds(missing, b.FirstId, b.LastId));
        foreach (var blob in blobs)
        {
            cancel.ThrowIfCancellationRequested();
            var block = new PbfBlock(PbfBlob.At(stream, blob.Position, blob.Length).Unpack());
            block.EachNode((id, lon, lat, tags) =>
            {
                if (Array.BinarySearch(missing, id) >= 0)
                {
                    collector.AddMissing(id, PlaceOf(lon, lat), tags.IsEmpty ? null : block.TagsOf(tags));
                }
            });
        }
    }

    private static bool Holds(long[] sorted, long first, long last)
    {
        var i = Array.BinarySearch(sorted, first);
        i = i < 0 ? ~i : i;
        return i < sorted.Length && sorted[i] <= last;
    }

    /// <summary>As OsmSharp computes it, so that a clip's positions equal the whole file's to the last bit.</summary>
    private static GeoPoint PlaceOf(long lon, long lat) => new(.000000001 * lon, .000000001 * lat);
}
