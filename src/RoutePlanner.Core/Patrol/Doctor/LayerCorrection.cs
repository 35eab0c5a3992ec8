using System.Globalization;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.GeoJson;
using RoutePlanner.Core.MapData.Text;
using RoutePlanner.Core.Patrol.Reading;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>
/// A layer put right. GeoJSON and CSV stay what they are, byte for byte but for the coordinates; shapefiles and GeoPackages become GeoJSON, which holds all that the county's
/// readers take from them.
/// </summary>
internal sealed class LayerCorrection(InputFolder folder, ExaminedLayer layer, Func<double, double, GeoPoint> toGeo)
{
    /// <summary>The layer's file in the county.</summary>
    public string Original => layer.File;

    /// <summary>Name of the corrected copy.</summary>
    public string File => IsText ? layer.File : IsAlone ? layer.Layer + ".geojson" : layer.File + ".geojson";

    private bool IsText => Path.GetExtension(layer.File).ToLowerInvariant() is ".geojson" or ".csv";

    /// <summary>Whether the layer is in the county once. More than once is a mistake, but its copies must not get in each other's way.</summary>
    private bool IsAlone => CountyFiles.Names(layer.Layer, orCsv: true).Count(folder.Has) == 1;

    /// <summary>The corrected copy, made when it is asked for.</summary>
    /// <exception cref="IOException">The original can't be read any more.</exception>
    public byte[] ToBytes()
    {
        if (!IsText)
        {
            return GeoJsonTableWriter.ToBytes(layer.Table with { Records = [.. layer.Table.Records.Select(Typed)] }, toGeo);
        }

        var isCsv = layer.Table.Columns is not null;
        return folder.Read(layer.File) is { } bytes && TextDecoder.ToUtf8(bytes, layer.File, acceptsGb18030: isCsv, new DiagnosticBag()) is { } utf8
            ? isCsv ? CsvCoordinates.Rewrite(utf8, toGeo) : GeoJsonCoordinates.Rewrite(utf8, toGeo)
            : throw new IOException($"{layer.File} can't be read any more");
    }

    /// <summary>The record with its cells, which may stand for anything, as what their field takes in JSON.</summary>
    private RawRecord Typed(RawRecord record) => record with
    {
        Fields = [.. record.Fields.Select(field => field with { Value = Typed(field.Value, layer.Fields.Find(field.Name)?.Shape) })],
    };

    private static RawValue Typed(RawValue value, ValueShape? shape) => (value.Kind, shape?.Type) switch
    {
        (RawKind.Cell, "array") => new RawValue(RawKind.List, value.Text) { Items = [.. CellList.Items(value.Text).Select(item => Typed(item, shape!.Items))] },
        (RawKind.Cell, "integer" or "number") when decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            new RawValue(RawKind.Number, number.ToString(CultureInfo.InvariantCulture)),
        _ => value,
    };
}
