using System.Collections.Immutable;
using System.Text.Json;

namespace RoutePlanner.Core.MapData.Json;

/// <summary>Turns JSON values into raw values that remember their path.</summary>
internal static class JsonRecords
{
    /// <summary>The object's members as fields.</summary>
    /// <param name="element">A JSON object.</param>
    /// <param name="file">File name, for messages.</param>
    /// <param name="where">Its path (<c>$.rules</c>) or feature.</param>
    public static RawRecord Record(JsonElement element, string file, string where)
    {
        var fields = ImmutableArray.CreateBuilder<RawField>();
        foreach (var member in element.EnumerateObject())
        {
            fields.Add(new RawField(member.Name, Value(member.Value, file, $"{where}.{Shown.Of(member.Name)}")));
        }

        return new RawRecord(file, where, fields.ToImmutable());
    }

    /// <summary>One value; objects in it get <paramref name="path"/> and their place below it.</summary>
    public static RawValue Value(JsonElement element, string file, string path) => element.ValueKind switch
    {
        JsonValueKind.String => new RawValue(RawKind.Text, element.GetString()!),
        JsonValueKind.Number => new RawValue(RawKind.Number, element.GetRawText()),
        JsonValueKind.True => new RawValue(RawKind.Truth, "true"),
        JsonValueKind.False => new RawValue(RawKind.Truth, "false"),
        JsonValueKind.Array => new RawValue(RawKind.List, "[…]")
        {
            Items = [.. element.EnumerateArray().Select((item, index) => Value(item, file, $"{path}[{index}]"))],
        },
        JsonValueKind.Object => new RawValue(RawKind.Object, "{…}") { Record = Record(element, file, path) },
        _ => new RawValue(RawKind.Null, "null"),
    };
}
