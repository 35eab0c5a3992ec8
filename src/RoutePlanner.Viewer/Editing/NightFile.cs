using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Viewer.Payloads;

namespace RoutePlanner.Viewer.Editing;

/// <summary>night.json while an edit changes it. Where the county has none, one is begun that says the night which the county has without it.</summary>
internal sealed class NightFile
{
    private const string Name = "night.json";
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private readonly EditedFiles files;
    private readonly JsonObject root;

    private NightFile(EditedFiles files, JsonObject root) => (this.files, this.root) = (files, root);

    public static NightFile Read(County county, EditedFiles files)
    {
        var night = county.Night;
        return new NightFile(files, files.Has(Name) ? JsonNode.Parse(files.Read(Name))!.AsObject() : new JsonObject
        {
            ["version"] = 1,
            ["date"] = Text.Date(night.Date),
            ["start"] = Text.Clock(night.Start),
            ["end"] = Text.Clock(night.End),
        });
    }

    /// <summary>A list in it, empty where there was none.</summary>
    public JsonArray List(string name)
    {
        if (root[name] is not JsonArray list)
        {
            root[name] = list = [];
        }

        return list;
    }

    /// <summary>Puts the file back.</summary>
    public void Save() => files.Write(Name, root.ToJsonString(Options) + "\n");
}
