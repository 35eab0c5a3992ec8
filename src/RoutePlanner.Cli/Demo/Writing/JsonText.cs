using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RoutePlanner.Cli.Demo.Writing;

/// <summary>Small pieces of JSON text: Chinese stays readable, coordinates have six decimals, lists one feature a line (good to compare).</summary>
internal static class JsonText
{
    public static string Quote(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    public static string Position(GridPoint p) => $"[{Degrees(p.Lon)},{Degrees(p.Lat)}]";

    public static string Line(IEnumerable<GridPoint> points) => $"[{string.Join(',', points.Select(Position))}]";

    public static string Number(double value) => FormattableString.Invariant($"{value:0.######}");

    /// <summary>Millionths of a degree to degrees, exactly.</summary>
    public static string Degrees(int millionths) => FormattableString.Invariant($"{millionths / 1_000_000}.{millionths % 1_000_000:000000}");

    /// <summary>A JSON object; properties whose value is null are left out.</summary>
    public static string Object(params (string Name, string? Json)[] properties) =>
        $"{{{string.Join(',', properties.Where(p => p.Json is not null).Select(p => $"{Quote(p.Name)}:{p.Json}"))}}}";

    public static string? List(IReadOnlyList<string> values) => values.Count == 0 ? null : $"[{string.Join(',', values.Select(Quote))}]";

    public static string Feature(string id, string geometryType, string coordinates, string properties) =>
        $"{{\"type\":\"Feature\",\"id\":{Quote(id)},\"properties\":{properties},\"geometry\":{{\"type\":{Quote(geometryType)},\"coordinates\":{coordinates}}}}}";

    /// <summary>A feature collection that says in its name that it is invented.</summary>
    public static string Collection(string what, IEnumerable<string> features)
    {
        var text = new StringBuilder($"{{\"type\":\"FeatureCollection\",\"name\":{Quote($"示例县 合成数据 (synthetic example county): {what}")},\"features\":[\n");
        return text.AppendJoin(",\n", features).Append("\n]}\n").ToString();
    }

    /// <summary>Rows without quotes: no cell of ours holds a comma.</summary>
    public static string Csv(string header, IEnumerable<string> rows) => string.Join('\n', rows.Prepend(header)) + "\n";
}
