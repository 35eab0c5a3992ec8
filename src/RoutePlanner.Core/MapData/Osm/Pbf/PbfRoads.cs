using OsmSharp;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>
/// Reads what a PBF file has about roads, from its end to its beginning: nearly every file has nodes before ways before relations, so by the time nodes come it is known which of them roads need, and each
/// block is unpacked and looked through once. Where ways turn up before nodes all the same, the blocks of nodes are read again at the end. Blocks are worked on by several threads; what comes out does not
/// depend on how many there are. Memory goes with the roads: of the nodes only those that roads need are kept.
/// </summary>
internal sealed class PbfRoads
{
    private readonly PbfFile file;
    private readonly OsmTags tags = new();
    private readonly List<FoundRoads> found = [];
    private readonly List<PbfBlob> nodeBlobs = [];
    private long unpackedBytes;
    private long packedBytes;

    private PbfRoads(PbfFile file) => this.file = file;

    /// <summary>Roads and turn restrictions of a block, in file order.</summary>
    private sealed record FoundRoads(List<OsmWay> Ways, List<Relation> Restrictions);

    /// <summary>What a block has about roads; its needed nodes, or, where it is not yet known which are needed, the block itself.</summary>
    private sealed record Scanned(int Bytes, FoundRoads Roads, FoundNodes? Nodes, PbfBlock? Unread) : IDisposable
    {
        public void Dispose()
        {
            Nodes?.Dispose();
            Unread?.Dispose();
        }
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or not a PBF file that is read.</exception>
    public static OsmRoadData Read(string path)
    {
        using var file = PbfFile.Open(path);
        return new PbfRoads(file).Read();
    }

    private OsmRoadData Read()
    {
        var blobs = file.Blobs().ToList();
        blobs.Reverse();

        // Relations and ways, up to the first block with nodes and the few that are under way by then.
        var done = 0;
        var unread = new List<PbfBlock>();
        OrderedBlocks.Run(blobs, blob => Scan(blob, positions: null), (blob, scanned) =>
        {
            done++;
            Count(blob, scanned);
            if (scanned.Unread is { } block)
            {
                unread.Add(block);
            }

            return unread.Count == 0;
        });

        var roads = Gather();
        foreach (var block in unread)
        {
            using (block)
            using (var nodes = NodesOf(block, roads.Positions))
            {
                nodes.GiveTo(roads);
            }
        }

        var before = found.Count;
        OrderedBlocks.Run(blobs.Skip(done), blob => Scan(blob, roads.Positions), (blob, scanned) =>
        {
            Count(blob, scanned);
            scanned.Nodes?.GiveTo(roads);
            scanned.Dispose();
            return true;
        });

        return found.Count == before ? roads : ReadNodesAgain();
    }

    /// <summary>For a file with ways before nodes: now that all roads are known.</summary>
    private OsmRoadData ReadNodesAgain()
    {
        var roads = Gather();
        OrderedBlocks.Run(nodeBlobs, FindNodes, (_, nodes) =>
        {
            nodes.GiveTo(roads);
            nodes.Dispose();
            return true;
        });
        return roads;

        FoundNodes FindNodes(PbfBlob blob)
        {
            using var block = new PbfBlock(file.Unpack(blob));
            return NodesOf(block, roads.Positions);
        }
    }

    private Scanned Scan(PbfBlob blob, NodePositions? positions)
    {
        var block = new PbfBlock(file.Unpack(blob));
        var roads = RoadsOf(block);
        if (block.HasNodes && positions is null)
        {
            return new Scanned(block.Length, roads, Nodes: null, Unread: block);
        }

        using (block)
        {
            return new Scanned(block.Length, roads, block.HasNodes ? NodesOf(block, positions!) : null, Unread: null);
        }
    }

    private FoundRoads RoadsOf(PbfBlock block)
    {
        var roads = new FoundRoads([], []);
        block.EachWayAndRelation(
            way =>
            {
                if (block.MakeRoad(way) && tags.Of(block.TagsOf(way.Keys, way.Values)) is var kept && RoadTagKeys.MakeRoad(kept))
                {
                    roads.Ways.Add(new OsmWay(way.Id, PbfItem.Ids(way.NodesOrRoles), kept));
                }
            },
            relation =>
            {
                if (PbfRelation.RestrictionOf(block, relation) is { } restriction)
                {
                    roads.Restrictions.Add(restriction);
                }
            });
        return roads;
    }

    private FoundNodes NodesOf(PbfBlock block, NodePositions positions)
    {
        var nodes = new FoundNodes();
        var near = 0;
        block.EachNode((id, point, nodeTags) =>
        {
            var slot = positions.SlotOf(id, ref near);
            if (slot >= 0)
            {
                nodes.Add(slot, point, nodeTags.IsEmpty ? null : BarrierTagsOf(block, nodeTags));
            }
        });
        return nodes;
    }

    private Dictionary<string, string>? BarrierTagsOf(PbfBlock block, PbfBlock.NodeTags nodeTags)
    {
        foreach (var tag in block.TagsOf(nodeTags))
        {
            if (tag.Key == "barrier")
            {
                return tags.Of(block.TagsOf(nodeTags));
            }
        }

        return null;
    }

    private void Count(PbfBlob blob, Scanned scanned)
    {
        unpackedBytes += scanned.Bytes;
        packedBytes += blob.Length;
        PackedLimit.Check(unpackedBytes, packedBytes, PackedLimit.PbfRatio);
        if (scanned.Roads.Ways.Count > 0 || scanned.Roads.Restrictions.Count > 0)
        {
            found.Add(scanned.Roads);
        }

        if (scanned.Nodes is not null || scanned.Unread is not null)
        {
            nodeBlobs.Add(blob);
        }
    }

    /// <summary>All that was found of roads, in file order.</summary>
    private OsmRoadData Gather()
    {
        var ways = new List<OsmWay>(found.Sum(f => f.Ways.Count));
        var restrictions = new OsmRestrictions();
        foreach (var roads in found.AsEnumerable().Reverse())
        {
            ways.AddRange(roads.Ways);
            roads.Restrictions.ForEach(restrictions.Add);
        }

        return new OsmRoadData(ways, restrictions);
    }
}
