using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using ICSharpCode.SharpZipLib;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData.Osm.Pbf;

namespace RoutePlanner.Core.MapData.Osm;

/// <summary>
/// Reads the roads of an OSM file (<c>.osm.pbf</c>, <c>.osm</c>, <c>.osm.gz</c>, <c>.osm.bz2</c>). Ways are cut where the file lacks a node. The order inside the file does not matter.
/// </summary>
internal sealed class OsmRoadReader
{
    private readonly OsmRoadData data;
    private readonly string fileName;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<RoadFeature>.Builder roads = ImmutableArray.CreateBuilder<RoadFeature>();

    private OsmRoadReader(OsmRoadData data, string fileName, DiagnosticBag diagnostics)
    {
        this.data = data;
        this.fileName = fileName;
        this.diagnostics = diagnostics;
    }

    /// <summary>The roads of a file, or null after an error was added to <paramref name="diagnostics"/>.</summary>
    /// <param name="path">Where the file is; its name tells the format.</param>
    /// <param name="fileName">Its name for messages.</param>
    /// <param name="diagnostics">Gets what is wrong with it.</param>
    public static RoadLayer? Read(string path, string fileName, DiagnosticBag diagnostics)
    {
        if (!OsmFile.IsSupported(path))
        {
            diagnostics.Error(
                DiagnosticCode.UnsupportedRoadFile, fileName, null, null, "Roads in this format are not supported; convert them, for example with osmium.",
                found: Path.GetFileName(path), allowed: OsmFile.Formats);
            return null;
        }

        RoadLayer? layer = null;
        Guard(fileName, diagnostics, () =>
        {
            var data = OsmTextFile.ByName(path) is { } text ? ReadText(text) : PbfRoads.Read(path);
            layer = new OsmRoadReader(data, fileName, diagnostics).Read();
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
        catch (InvalidDataException e)
        {
            diagnostics.Error(DiagnosticCode.DamagedRoadFile, fileName, null, null, $"The file can't be read: {e.Message.TrimEnd('.')}.");
        }
        catch (Exception e) when (!OsmFile.IsPbf(fileName) && IsBadData(e))
        {
            diagnostics.Error(DiagnosticCode.DamagedRoadFile, fileName, null, null, $"The file is damaged or not of the format its name says: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Error(DiagnosticCode.UnreadableFile, fileName, null, null, $"The file can't be opened: {e.Message}");
        }
    }

    /// <summary>
    /// What OsmSharp and the parsers under it were seen to throw at damaged XML; our own reader of PBF throws <see cref="InvalidDataException"/>. A checksum that doesn't match is a bare <see cref="Exception"/>
    /// there; exactly that type is meant, not its descendants.
    /// </summary>
    private static bool IsBadData(Exception e) =>
        e is EndOfStreamException or XmlException or SharpZipBaseException or FormatException or OverflowException
            or IndexOutOfRangeException or InvalidOperationException or ArgumentException or NullReferenceException
        || e.GetType() == typeof(Exception);

    private static OsmRoadData ReadText(OsmTextFile file) => file.FindFault() is { } fault ? throw new InvalidDataException(fault) : file.ReadRoads();

    private RoadLayer? Read()
    {
        if (data.Repeats > 0)
        {
            diagnostics.Warn(DiagnosticCode.RepeatedRoads, fileName, null, null, "Some ways are in the file more than once; the last one of each is taken.", found: $"{data.Repeats} repeats");
        }

        CutWays();
        if (data.Positions.InvalidNodes() is { Count: > 0 } invalid)
        {
            diagnostics.Warn(
                DiagnosticCode.InvalidRoadNodes, fileName, null, null, "Some nodes of roads have no position on earth; they are taken as missing.",
                found: $"{invalid.Count} nodes, the lowest id {invalid.LowestId}", allowed: "lon -180–180, lat -90–90");
        }

        if (roads.Count == 0)
        {
            diagnostics.Error(DiagnosticCode.NoRoads, fileName, null, null, "The file has no way with a highway tag, nor a ferry, with at least two nodes.");
            return null;
        }

        if (data.Restrictions.Odd.Count > 0)
        {
            diagnostics.Warn(
                DiagnosticCode.OddTurnRestrictions, fileName, null, null, "Some turn restrictions lack a member or are of an unknown kind; they are not used.",
                found: $"{data.Restrictions.Odd.Count} relations, the lowest id {data.Restrictions.Odd.First()}");
        }

        return new RoadLayer(fileName, roads.ToImmutable(), []) { Barriers = data.Barriers.ToImmutableSortedDictionary(), Restrictions = data.Restrictions.All };
    }

    private void CutWays()
    {
        var missing = new HashSet<long>();
        var cut = new List<long>();
        var tooShort = new List<long>();
        var near = 0;
        foreach (var way in data.Ways)
        {
            var before = roads.Count;
            var isWhole = AddPieces(way, missing, ref near);
            if (!isWhole)
            {
                cut.Add(way.Id);
            }
            else if (roads.Count == before)
            {
                tooShort.Add(way.Id);
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
    private bool AddPieces(OsmWay way, HashSet<long> missing, ref int near)
    {
        var (id, nodes, positions) = (string.Create(CultureInfo.InvariantCulture, $"w{way.Id}"), way.Nodes, data.Positions);
        var points = new GeoPoint[nodes.Length];
        var first = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            var slot = positions.SlotOf(nodes[i], ref near);
            if (positions.IsKnown(slot))
            {
                points[i] = positions[slot];
                continue;
            }

            missing.Add(nodes[i]);
            AddPiece(first, i);
            first = i + 1;
        }

        var isWhole = first == 0;
        AddPiece(first, nodes.Length);
        return isWhole;

        void AddPiece(int from, int to)
        {
            if (to - from >= 2)
            {
                // A whole way's arrays are nobody else's: no copies.
                var (line, keys) = to - from == nodes.Length ? (points, nodes) : (points[from..to], nodes[from..to]);
                roads.Add(new RoadFeature(id, ImmutableCollectionsMarshal.AsImmutableArray(line), ImmutableCollectionsMarshal.AsImmutableArray(keys), way.Tags));
            }
        }
    }

    private static string Some(List<long> wayIds) =>
        string.Join(", ", wayIds.Take(5).Select(id => string.Create(CultureInfo.InvariantCulture, $"w{id}"))) + (wayIds.Count > 5 ? ", …" : "");
}
