using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData.Osm.Pbf;

namespace RoutePlanner.Core.MapData.Osm.Clipping;

/// <summary>
/// Clips a PBF file of any size. One pass where it has nodes before ways, as nearly all have; then only those blocks are read again that hold nodes of kept ways
/// outside the area. Blocks are unpacked by all processors at once; what comes out does not depend on how many there are.
/// </summary>
internal sealed class PbfClip(PbfFile file, ClipArea area, ClipCollector collector, Action<double> progress, CancellationToken cancel)
{
    private readonly List<(PbfBlob Blob, long FirstId, long LastId)> nodeBlobs = [];
    private bool isOutOfOrder;

    private readonly record struct FoundNode(long Id, GeoPoint Place, Dictionary<string, string>? Tags);

    /// <summary>A block's nodes in the area, its range of node ids, and its content where it has ways or relations.</summary>
    private sealed record Scanned(List<FoundNode> Inside, long FirstId, long LastId, PbfBlock? Rest) : IDisposable
    {
        public void Dispose() => Rest?.Dispose();
    }

    public void Run()
    {
        var hadWays = false;
        OrderedBlocks.Run(file.Blobs(), Scan, (blob, scanned) =>
        {
            using (scanned)
            {
                isOutOfOrder |= hadWays && scanned.LastId >= scanned.FirstId;
                if (scanned.LastId >= scanned.FirstId)
                {
                    nodeBlobs.Add((blob, scanned.FirstId, scanned.LastId));
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

            progress(blob.Position / (double)file.Length);
            return true;
        }, cancel);

        if (isOutOfOrder || !collector.AreNodesSorted)
        {
            collector.SortNodes();
            OrderedBlocks.Run(file.Blobs(), blob => new PbfBlock(file.Unpack(blob)), (_, block) =>
            {
                using (block)
                {
                    AddWaysAndRelations(block);
                }

                return true;
            }, cancel);
        }

        FetchMissing();
    }

    private Scanned Scan(PbfBlob blob)
    {
        var block = new PbfBlock(file.Unpack(blob));
        var inside = new List<FoundNode>();
        var (first, last) = (long.MaxValue, long.MinValue);
        block.EachNode((id, place, tags) =>
        {
            (first, last) = (Math.Min(first, id), Math.Max(last, id));
            if (area.Contains(place.Lon, place.Lat))
            {
                inside.Add(new FoundNode(id, place, tags.IsEmpty ? null : AllOf(block.TagsOf(tags))));
            }
        });
        if (block.HasWaysOrRelations)
        {
            return new Scanned(inside, first, last, block);
        }

        block.Dispose();
        return new Scanned(inside, first, last, Rest: null);
    }

    private void AddWaysAndRelations(PbfBlock block) => block.EachWayAndRelation(
        way =>
        {
            // Texts are made for the few that may be roads only.
            if (block.MakeRoad(way) && AllOf(block.TagsOf(way.Keys, way.Values)) is var tags && RoadTagKeys.MakeRoad(tags))
            {
                collector.AddWay(way.Id, PbfItem.Ids(way.NodesOrRoles), tags);
            }
        },
        relation =>
        {
            if (PbfRelation.RestrictionOf(block, relation) is { } restriction)
            {
                collector.AddRelation(restriction);
            }
        });

    private static Dictionary<string, string> AllOf(PbfTags tags)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            all.TryAdd(tag.Key, tag.Value);
        }

        return all;
    }

    private void FetchMissing()
    {
        var missing = collector.Missing();
        foreach (var (blob, _, _) in nodeBlobs.Where(b => Holds(missing, b.FirstId, b.LastId)))
        {
            cancel.ThrowIfCancellationRequested();
            using var block = new PbfBlock(file.Unpack(blob));
            block.EachNode((id, place, tags) =>
            {
                if (Array.BinarySearch(missing, id) >= 0)
                {
                    collector.AddMissing(id, place, tags.IsEmpty ? null : AllOf(block.TagsOf(tags)));
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
}
