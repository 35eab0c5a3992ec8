using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using ICSharpCode.SharpZipLib;
using OsmSharp;
using ProtoBuf;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>
/// Reads the roads of an OSM file (<c>.osm.pbf</c>, <c>.osm</c>, <c>.osm.gz</c>, <c>.osm.bz2</c>) in two passes, ways and relations before nodes, so that the order inside the file
/// does not matter. Ways are cut where the file lacks a node.
/// </summary>
internal sealed class OsmRoadReader
{
    private readonly OsmFile file;
    private readonly string fileName;
    private readonly DiagnosticBag diagnostics;
    private readonly OsmTags tags = new();
    private readonly OsmRestrictions restrictions = new();
    private readonly List<(long Id, long[] Nodes, Dictionary<string, string> Tags)> ways = [];
    private readonly ImmutableSortedDictionary<long, IReadOnlyDictionary<string, string>>.Builder barriers = ImmutableSortedDictionary.CreateBuilder<long, IReadOnlyDictionary<string, string>>();
    private readonly ImmutableArray<RoadFeature>.Builder roads = ImmutableArray.CreateBuilder<RoadFeature>();

    private OsmRoadReader(OsmFile file, string fileName, DiagnosticBag diagnostics)
    {
        this.file = file;
        this.fileName = fileName;
        this.diagnostics = diagnostics;
    }

    /// <summary>The roads of a file, or null after an error was added to <paramref name="diagnostics"/>.</summary>
    /// <param name="path">Where the file is; its name tells the format.</param>
    /// <param name="fileName">Its name for messages.</param>
    /// <param name="diagnostics">Gets what is wrong with it.</param>
    public static RoadLayer? Read(string path, string fileName, DiagnosticBag diagnostics)
    {
        if (OsmFile.ByName(path) is not { } file)
        {
            diagnostics.Error(
                DiagnosticCode.UnsupportedRoadFile, fileName, null, null, "Roads in this format are not supported; convert them, for example with osmium.",
                found: Path.GetFileName(path), allowed: OsmFile.Formats);
            return null;
        }

        RoadLayer? layer = null;
        Guard(fileName, diagnostics, () =>
        {
            if (file.FindFault() is { } fault)
            {
                diagnostics.Error(DiagnosticCode.DamagedRoadFile, fileName, null, null, $"The file can't be read: {fault}.");
            }
            else
            {
                layer = new OsmRoadReader(file, fileName, diagnostics).Read();
            }
        });
        return layer;
    }

    /// <summary>Does work on an OSM file; what damaged data makes the parsers throw becomes a diagnostic.</summary>
    public static void Guard(string fileName, DiagnosticBag diagnostics, Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (IsBadData(e))
        {
            diagnostics.Error(DiagnosticCode.DamagedRoadFile, fileName, null, null, $"The file is damaged or not of the format its name says: {e.Message}");
        }
        catch (AggregateException e) when (e.InnerExceptions.All(IsBadData))
        {
            diagnostics.Error(DiagnosticCode.DamagedRoadFile, fileName, null, null, $"The file is damaged or not of the format its name says: {e.InnerExceptions[0].Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCode.UnreadableFile, fileName, null, null, $"The file can't be opened: {e.Message}");
        }
    }

    /// <summary>
    /// What OsmSharp and the parsers under it were seen to throw at damaged data. A checksum that doesn't match is a bare <see cref="Exception"/>
    /// there; exactly that type is meant, not its descendants.
    /// </summary>
    private static bool IsBadData(Exception e) =>
        e is EndOfStreamException or InvalidDataException or XmlException or ProtoException or SharpZipBaseException or FormatException or OverflowException
            or IndexOutOfRangeException or InvalidOperationException or ArgumentException or NullReferenceException
        || e.GetType() == typeof(Exception);

    private RoadLayer? Read()
    {
        file.EachWayAndRelation(CollectWay, restrictions.Add);
        KeepLastVersions();
        var positions = new NodePositions(ways.SelectMany(w => w.Nodes));
        var invalid = new HashSet<long>();
        file.EachNode(node => CollectNode(node, positions, invalid));
        CutWays(positions);
        if (invalid.Count > 0)
        {
            diagnostics.Warn(
                DiagnosticCode.InvalidRoadNodes, fileName, null, null, "Some nodes of roads have no position on earth; they are taken as missing.",
                found: $"{invalid.Count} nodes, the lowest id {invalid.Min()}", allowed: "lon -180–180, lat -90–90");
        }

        if (roads.Count == 0)
        {
            diagnostics.Error(DiagnosticCode.NoRoads, fileName, null, null, "The file has no way with a highway tag, nor a ferry, with at least two nodes.");
            return null;
        }

        if (restrictions.Odd.Count > 0)
        {
            diagnostics.Warn(
                DiagnosticCode.OddTurnRestrictions, fileName, null, null, "Some turn restrictions lack a member or are of an unknown kind; they are not used.",
                found: $"{restrictions.Odd.Count} relations, the lowest id {restrictions.Odd.First()}");
        }

        return new RoadLayer(fileName, roads.ToImmutable(), []) { Barriers = barriers.ToImmutable(), Restrictions = restrictions.All };
    }

    private void CollectWay(Way way)
    {
        if (way.Nodes is { } nodes && way.Tags is { } wayTags && tags.Of(wayTags) is var kept && RoadTagKeys.MakeRoad(kept))
        {
            ways.Add((way.Id!.Value, nodes, kept));
        }
    }

    /// <summary>A file with history, or one glued together, has a way several times: the last one counts, at its place.</summary>
    private void KeepLastVersions()
    {
        var lastIndex = new Dictionary<long, int>(ways.Count);
        for (var i = 0; i < ways.Count; i++)
        {
            lastIndex[ways[i].Id] = i;
        }

        var repeats = ways.Count - lastIndex.Count;
        if (repeats > 0)
        {
            diagnostics.Warn(DiagnosticCode.RepeatedRoads, fileName, null, null, "Some ways are in the file more than once; the last one of each is taken.", found: $"{repeats} repeats");
            var all = ways.ToArray();
            ways.Clear();
            ways.AddRange(all.Where((way, i) => lastIndex[way.Id] == i));
        }
    }

    private void CollectNode(Node node, NodePositions positions, HashSet<long> invalid)
    {
        var id = node.Id!.Value;
        if (!positions.IsNeeded(id))
        {
            return;
        }

        if (node is { Longitude: { } lon, Latitude: { } lat } && new GeoPoint(lon, lat) is { IsValid: true } point)
        {
            positions.Set(id, point);
        }
        else
        {
            invalid.Add(id);
        }

        if (node.Tags is { } nodeTags && nodeTags.ContainsKey("barrier"))
        {
            barriers[id] = tags.Of(nodeTags);
        }
    }

    private void CutWays(NodePositions positions)
    {
        var missing = new HashSet<long>();
        var cut = new List<long>();
        var tooShort = new List<long>();
        foreach (var (id, nodes, wayTags) in ways)
        {
            var before = roads.Count;
            var isWhole = AddPieces(id, nodes, wayTags, positions, missing);
            if (!isWhole)
            {
                cut.Add(id);
            }
            else if (roads.Count == before)
            {
                tooShort.Add(id);
            }
        }

        if (cut.Count > 0)
        {
            diagnostics.Warn(
                DiagnosticCode.MissingRoadNodes, fileName, null, null, "Some ways use nodes that the file does not have; they are cut there.",
                found: $"{missing.Count} nodes of {cut.Count} ways: {Some(cut)}");
        }

        if (tooShort.Count > 0)
        {
            diagnostics.Warn(
                DiagnosticCode.ShortRoads, fileName, null, null, "Some ways with a highway tag have fewer than two nodes; they are left out.", found: $"{tooShort.Count} ways: {Some(tooShort)}");
        }
    }

    /// <summary>Adds each unbroken run of known nodes as a road; false where a node was missing.</summary>
    private bool AddPieces(long id, long[] nodes, Dictionary<string, string> wayTags, NodePositions positions, HashSet<long> missing)
    {
        var line = ImmutableArray.CreateBuilder<GeoPoint>(nodes.Length);
        var keys = ImmutableArray.CreateBuilder<long>(nodes.Length);
        var isWhole = true;
        foreach (var node in nodes)
        {
            if (positions.Find(node) is { } point)
            {
                line.Add(point);
                keys.Add(node);
            }
            else
            {
                missing.Add(node);
                isWhole = false;
                AddPiece();
            }
        }

        AddPiece();
        return isWhole;

        void AddPiece()
        {
            if (line.Count >= 2)
            {
                var roadId = string.Create(CultureInfo.InvariantCulture, $"w{id}");
                roads.Add(new RoadFeature(roadId, line.ToImmutable(), keys.ToImmutable(), wayTags));
            }

            line.Clear();
            keys.Clear();
        }
    }

    private static string Some(List<long> wayIds) =>
        string.Join(", ", wayIds.Take(5).Select(id => string.Create(CultureInfo.InvariantCulture, $"w{id}"))) + (wayIds.Count > 5 ? ", …" : "");
}
