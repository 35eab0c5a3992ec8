using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace RoutePlanner.Viewer.Editing;

/// <summary>A county's files with edits over them. Immutable behind <see cref="Changed"/>: a step back is the older one.</summary>
internal sealed class EditedFiles(string folder, ImmutableSortedDictionary<string, byte[]> changed)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Files that are no longer as the folder had them, by name.</summary>
    public ImmutableSortedDictionary<string, byte[]> Changed { get; private set; } = changed;

    /// <summary>Whether a file is there.</summary>
    public bool Has(string name) => Changed.ContainsKey(name) || File.Exists(Path.Combine(folder, name));

    /// <summary>Text of a file; one that is not UTF-8 is refused, since it would come back in another encoding.</summary>
    public string Read(string name)
    {
        var bytes = Changed.TryGetValue(name, out var edited) ? edited : File.ReadAllBytes(Path.Combine(folder, name));
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new EditException($"{name} is not in UTF-8, so it can't be edited here; save it as UTF-8 and open the county again.", $"{name} 不是 UTF-8 编码，不能在这里修改；请另存为 UTF-8 后重新打开本县。");
        }
    }

    /// <summary>Puts a new text in the place of a file's.</summary>
    public void Write(string name, string text) => Changed = Changed.SetItem(name, Strict.GetBytes(text));

    /// <summary>A layer that can be edited: GeoJSON or CSV in WGS84.</summary>
    /// <param name="layer">Name without extension.</param>
    /// <param name="movesPoints">Whether coordinates will be written.</param>
    public IEditedLayer Layer(string layer, bool movesPoints)
    {
        if (movesPoints && DeclaredSystem(layer) is { } system)
        {
            throw new EditException($"The {layer} of this county are in {system}; positions can be edited only in WGS84 (EPSG:4326).", $"本县的 {layer} 采用 {system} 坐标系；只有 WGS84（EPSG:4326）的位置可以修改。");
        }

        return Has(layer + ".geojson") ? GeoJsonLayer.Read(this, layer + ".geojson")
            : Has(layer + ".csv") ? CsvLayer.Read(this, layer + ".csv")
            : throw new EditException($"The {layer} of this county are in a format that can't be edited here; use {layer}.geojson or {layer}.csv.", $"本县的 {layer} 是不能在这里修改的格式；请改用 {layer}.geojson 或 {layer}.csv。");
    }

    private string? DeclaredSystem(string layer)
    {
        using var county = JsonDocument.Parse(Read("county.json"));
        return county.RootElement.TryGetProperty("crs", out var systems) && systems.TryGetProperty(layer, out var system)
            && system.GetString() is { } name and not ("EPSG:4326" or "EPSG:4490") ? name : null;
    }
}
