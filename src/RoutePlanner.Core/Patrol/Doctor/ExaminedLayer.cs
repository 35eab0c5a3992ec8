using System.Globalization;
using NetTopologySuite.Geometries;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>
/// A layer's positions as they stand in its file, read leniently: whatever has coordinates counts, also numbers that can be no degrees, and whatever is
/// damaged is left out, as the readers tell of it.
/// </summary>
/// <param name="Layer">Name as in county.json's crs.</param>
/// <param name="Table">The file's records with the coordinates it has.</param>
/// <param name="Fields">The fields that mean something in it.</param>
/// <param name="Features">In file order; those without a position are left out.</param>
internal sealed record ExaminedLayer(string Layer, RawTable Table, FieldTable Fields, IReadOnlyList<ExaminedLayer.Feature> Features)
{
    /// <summary>Step of the cells whose positions are one vote: about 200 m.</summary>
    private const double CellDegrees = 0.002;
    private const double CellMetres = 200;

    /// <summary>More votes than these add time, not certainty.</summary>
    private const int MaxVotes = 400;

    /// <summary>One feature or row: its geometry with the file's own numbers, its id and the area it names.</summary>
    public sealed record Feature(Geometry Shape, string? Id, string? AreaId);

    /// <summary>File name in the county folder.</summary>
    public string File => Table.File;

    /// <summary>What it is declared to be: what the file says, else county.json, else what its format is in; null where nothing says so or what does is not known.</summary>
    public CoordinateSystem? Declared { get; private init; }

    /// <summary>The same for people.</summary>
    public required string DeclaredName { get; init; }

    /// <summary>What county.json says where the file says otherwise; else null.</summary>
    public CoordinateSystem? Contradiction { get; private init; }

    /// <summary>Whether the numbers are metres.</summary>
    public bool IsInMetres => LayerReadings.IsInMetres(Middle);

    /// <summary>The numbers in the middle of all features.</summary>
    public Coordinate Middle { get; } = new(Median(Features.Select(f => f.Shape.Coordinate.X)), Median(Features.Select(f => f.Shape.Coordinate.Y)));

    /// <summary>Reads a layer that is there.</summary>
    /// <param name="folder">The county.</param>
    /// <param name="layer">Name as in county.json's crs.</param>
    /// <param name="file">One of the files it may be in.</param>
    /// <param name="fields">The fields that mean something in it.</param>
    /// <param name="countySays">What county.json declares for it, or null.</param>
    public static ExaminedLayer Read(InputFolder folder, string layer, string file, FieldTable fields, CoordinateSystem? countySays)
    {
        // The problems of form belong to the readers' report; here they only mean less evidence.
        var ignored = new DiagnosticBag();
        var table = LayerFile.ReadUnplaced(folder, file, [.. fields.Fields.Select(f => f.Name)], ignored);
        return Of(layer, table, fields, countySays);
    }

    /// <summary>A layer from its records.</summary>
    public static ExaminedLayer Of(string layer, RawTable table, FieldTable fields, CoordinateSystem? countySays)
    {
        var features = table.Records.Select(record => FeatureOf(record)).OfType<Feature>().ToList();
        var isNamedByFile = table.Crs is not null;
        var declared = LayerPlacement.SystemOf(table, isNamedByFile ? null : countySays, new DiagnosticBag());
        var isContradicted = isNamedByFile && countySays is not null
            && (declared is null || !LayerPlacement.Agree(declared, countySays, features.SelectMany(f => f.Shape.Coordinates)));
        return new ExaminedLayer(layer, table, fields, features)
        {
            Declared = declared,
            DeclaredName = declared?.Name ?? (table.Crs is null ? "nothing" : Shown.Of(table.Crs)),
            Contradiction = isContradicted ? countySays : null,
        };
    }

    /// <summary>The point features' and lines' positions in the file's numbers, grouped into votes; polygons are no evidence by roads.</summary>
    public IReadOnlyList<Coordinate[]> Votes()
    {
        var lines = Features.Where(f => f.Shape is LineString or MultiLineString).Select(f => f.Shape.Coordinates);
        var cell = IsInMetres ? CellMetres : CellDegrees;
        var points = Features.Where(f => f.Shape is IPuntal).SelectMany(f => f.Shape.Coordinates)
            .GroupBy(c => (Math.Round(c.X / cell), Math.Round(c.Y / cell))).Select(g => g.ToArray());
        var all = lines.Concat(points).ToList();
        return all.Count <= MaxVotes ? all : [.. Enumerable.Range(0, MaxVotes).Select(i => all[(int)((long)i * all.Count / MaxVotes)])];
    }

    private static Feature? FeatureOf(RawRecord record)
    {
        var shape = record.Columns is null ? record.Geometry
            : Number(record, "lon") is { } x && Number(record, "lat") is { } y ? GeometryFactory.Default.CreatePoint(new Coordinate(x, y))
            : null;
        return shape is null || shape.IsEmpty || !Array.TrueForAll(shape.Coordinates, c => double.IsFinite(c.X) && double.IsFinite(c.Y))
            ? null
            : new Feature(shape, record.Find("id")?.Text, record.Find("area_id")?.Text);
    }

    private static double? Number(RawRecord record, string field) =>
        double.TryParse(record.Find(field)?.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;
}
