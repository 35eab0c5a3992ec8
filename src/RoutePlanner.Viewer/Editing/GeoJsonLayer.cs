using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RoutePlanner.Viewer.Editing;

/// <summary>A GeoJSON file; whatever no edit touches keeps its value, one feature a line.</summary>
internal sealed class GeoJsonLayer : IEditedLayer
{
    private const int Decimals = 7;
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly EditedFiles files;
    private readonly string name;
    private readonly JsonObject root;
    private readonly JsonArray features;

    private GeoJsonLayer(EditedFiles files, string name, JsonObject root, JsonArray features) =>
        (this.files, this.name, this.root, this.features) = (files, name, root, features);

    public static GeoJsonLayer Read(EditedFiles files, string name)
    {
        var root = JsonNode.Parse(files.Read(name))!.AsObject();
        return new GeoJsonLayer(files, name, root, root["features"]!.AsArray());
    }

    public void Set(int record, string field, object? value)
    {
        var feature = features[record]!.AsObject();
        if (feature["properties"] is not JsonObject properties)
        {
            feature["properties"] = properties = [];
        }

        if (value is null)
        {
            properties.Remove(field);
        }
        else
        {
            properties[field] = JsonSerializer.SerializeToNode(value, Options);
        }
    }

    public void Move(int record, double lon, double lat)
    {
        if (root.ContainsKey("crs"))
        {
            throw new EditException($"{name} names a coordinate system of its own; positions can be edited only in WGS84.", $"{name} 自己指定了坐标系；只有 WGS84 的位置可以修改。");
        }

        features[record]!["geometry"] = Point(lon, lat);
    }

    public int Add(double lon, double lat)
    {
        features.Add((JsonNode)new JsonObject { ["type"] = "Feature", ["properties"] = new JsonObject(), ["geometry"] = Point(lon, lat) });
        return features.Count - 1;
    }

    public void Remove(int record) => features.RemoveAt(record);

    public void Save()
    {
        var text = new StringBuilder("{");
        foreach (var (member, value) in root.Where(m => m.Key != "features"))
        {
            text.Append(JsonSerializer.Serialize(member, Options)).Append(':').Append(value?.ToJsonString(Options) ?? "null").Append(',');
        }

        text.Append("\"features\":[\n").AppendJoin(",\n", features.Select(f => f!.ToJsonString(Options))).Append("\n]}\n");
        files.Write(name, text.ToString());
    }

    private static JsonObject Point(double lon, double lat) =>
        new() { ["type"] = "Point", ["coordinates"] = new JsonArray(Math.Round(lon, Decimals), Math.Round(lat, Decimals)) };
}
