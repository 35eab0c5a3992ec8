using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using OsmSharp;
using OsmSharp.Tags;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData.GeoJson;
using RoutePlanner.Core.MapData.Osm;
using RoutePlanner.Core.MapData.Osm.Clipping;
using RoutePlanner.Core.MapData.Osm.Pbf;
using RoutePlanner.Core.MapData.Text;

namespace RoutePlanner.Core.MapData;

/// <summary>Cuts the roads of an area out of an OSM file of any size. Memory goes with what lies in the area.</summary>
public static class MapClip
{
    /// <summary>What a clip kept.</summary>
    /// <param name="Nodes">Nodes of the kept roads.</param>
    /// <param name="Ways">Roads and ferries.</param>
    /// <param name="Restrictions">Turn restrictions between them.</param>
    public sealed record Summary(int Nodes, int Ways, int Restrictions);

    /// <summary>The area of a GeoJSON file: all its polygons together, in degrees.</summary>
    /// <exception cref="InputException">The file is missing, damaged, or has no polygon; carries all problems found.</exception>
    public static Geometry ReadArea(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var diagnostics = new DiagnosticBag();
        var fullPath = Path.GetFullPath(path);
        var name = Path.GetFileName(fullPath);
        var polygons = new List<Geometry>();
        if (!File.Exists(fullPath))
        {
            diagnostics.Error(DiagnosticCode.MissingFile, path, null, null, "there is no such file");
        }
        else if (InputFolder.Open(Path.GetDirectoryName(fullPath)!, diagnostics)?.Read(name) is { } bytes
            && TextDecoder.ToUtf8(bytes, name, acceptsGb18030: false, diagnostics) is { } utf8)
        {
            foreach (var record in GeoJsonTableReader.Read(utf8, name, diagnostics).Records)
            {
                if (record.Geometry is Polygon or MultiPolygon && SelfCrossings.AreTooMany(record.Geometry))
                {
                    diagnostics.Error(
                        DiagnosticCode.InvalidGeometry, name, record.Where, "geometry", "the outline runs over itself again and again; draw the area anew",
                        "more", FormattableString.Invariant($"at most {SelfCrossings.Limit} places where an outline meets itself"));
                }
                else if (record.Geometry is Polygon or MultiPolygon)
                {
                    // A buffer of 0 mends rings that cross themselves.
                    polygons.Add(record.Geometry.Buffer(0));
                }
                else if (!record.GeometryWasRefused)
                {
                    diagnostics.Error(
                        DiagnosticCode.WrongGeometry, name, record.Where, "geometry", "an area is a polygon", record.Geometry?.GeometryType, "Polygon|MultiPolygon");
                }
            }

            if (polygons.Count == 0 && !diagnostics.HasErrors)
            {
                diagnostics.Error(DiagnosticCode.NoRecords, name, null, null, "the file has no area");
            }
        }

        diagnostics.ThrowIfErrors();
        return UnaryUnionOp.Union(polygons);
    }

    /// <summary>
    /// Writes the roads of an area as PBF. Roads that touch the area stay whole, so nothing is cut. Ferries and turn restrictions come along; the rest of the map
    /// does not. Same input, same bytes.
    /// </summary>
    /// <param name="map">OSM file: <c>.osm.pbf</c>, <c>.osm</c>, <c>.osm.gz</c> or <c>.osm.bz2</c>. A PBF file is read once and a little, others three times.</param>
    /// <param name="area">Polygon in degrees, longitude first.</param>
    /// <param name="marginMetres">The area is grown by it; 0 to 100,000.</param>
    /// <param name="output">Gets the PBF.</param>
    /// <param name="progress">Told the share of the work done, 0 to 1.</param>
    /// <param name="cancel">Stops the work; nothing is written then.</param>
    /// <exception cref="InputException">The map is missing, damaged or of another format, or has no road there.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was set.</exception>
    public static Summary ToPbf(string map, Geometry area, double marginMetres, Stream output, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(marginMetres, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(marginMetres, 100_000);
        var diagnostics = new DiagnosticBag();
        var name = Path.GetFileName(map);
        OsmExtract? extract = null;
        if (!OsmFile.IsSupported(map))
        {
            diagnostics.Error(DiagnosticCode.UnsupportedRoadFile, map, null, null, "only OSM files can be cut", name, OsmFile.Formats);
        }
        else if (!File.Exists(map))
        {
            diagnostics.Error(DiagnosticCode.MissingFile, map, null, null, "there is no such file");
        }
        else
        {
            OsmRoadReader.Guard(name, diagnostics, () =>
            {
                // Also what is no file but a pipe, which would be waited for without end.
                if (FileSize.Of(map) == 0)
                {
                    throw new InvalidDataException("it is empty");
                }

                var clipArea = new ClipArea(area, marginMetres);
                extract = OsmTextFile.ByName(map) is { } text ? Clip(text, clipArea, progress, cancel) : ClipPbf(map, clipArea, progress, cancel);
            });
        }

        if (extract is { Ways.Count: 0 })
        {
            diagnostics.Error(DiagnosticCode.NoRoads, name, null, null, "the map has no road in the area; is the area in longitude, latitude?", Box(area));
        }

        diagnostics.ThrowIfErrors();
        extract!.WritePbf(output);
        return new Summary(extract.Nodes.Count, extract.Ways.Count, extract.Relations.Count);
    }

    private static OsmExtract ClipPbf(string map, ClipArea area, IProgress<double>? progress, CancellationToken cancel)
    {
        var collector = new ClipCollector();
        using var file = PbfFile.Open(map);
        new PbfClip(file, area, collector, share => progress?.Report(share), cancel).Run();
        return collector.Finish();
    }

    /// <summary>Three passes: nodes in the area, ways and relations, nodes of kept ways outside.</summary>
    private static OsmExtract Clip(OsmTextFile file, ClipArea area, IProgress<double>? progress, CancellationToken cancel)
    {
        if (file.FindFault() is { } fault)
        {
            throw new InvalidDataException(fault);
        }

        var collector = new ClipCollector();
        file.EachNode(node =>
        {
            cancel.ThrowIfCancellationRequested();
            if (node is { Longitude: { } lon, Latitude: { } lat } && area.Contains(lon, lat))
            {
                collector.AddNode(node.Id!.Value, new GeoPoint(lon, lat), Pairs(node));
            }
        });
        progress?.Report(1 / 3.0);
        collector.SortNodes();
        file.EachWayAndRelation(
            way =>
            {
                cancel.ThrowIfCancellationRequested();
                if (Pairs(way) is { } tags && new Dictionary<string, string>(tags) is var all && RoadTagKeys.MakeRoad(all))
                {
                    collector.AddWay(way.Id!.Value, way.Nodes ?? [], all);
                }
            },
            relation =>
            {
                if (Pairs(relation) is { } tags && new TagsCollection(tags.Select(t => new Tag(t.Key, t.Value))) is var all && all.TryGetValue("type", out var type) && OsmRestrictions.IsRestriction(type))
                {
                    collector.AddRelation(new Relation { Id = relation.Id, Members = relation.Members ?? [], Tags = all });
                }
            });
        progress?.Report(2 / 3.0);
        var missing = collector.Missing();
        file.EachNode(node =>
        {
            cancel.ThrowIfCancellationRequested();
            if (Array.BinarySearch(missing, node.Id!.Value) >= 0 && node is { Longitude: { } lon, Latitude: { } lat })
            {
                collector.AddMissing(node.Id!.Value, new GeoPoint(lon, lat), Pairs(node));
            }
        });
        progress?.Report(1);
        return collector.Finish();
    }

    private static IEnumerable<KeyValuePair<string, string>>? Pairs(OsmGeo item) => item.Tags?.Where(t => t.Key is not null && t.Value is not null).Select(t => new KeyValuePair<string, string>(t.Key, t.Value));

    private static string Box(Geometry area) => FormattableString.Invariant(
        $"lon {area.EnvelopeInternal.MinX:0.####}–{area.EnvelopeInternal.MaxX:0.####}, lat {area.EnvelopeInternal.MinY:0.####}–{area.EnvelopeInternal.MaxY:0.####}");
}
