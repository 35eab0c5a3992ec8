using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Plans;

/// <summary>
/// One JSON object, read field by field. What a field asked for isn't is reported and stands as a default; a field never asked for is
/// reported by <see cref="End"/>, with the nearest name that was.
/// </summary>
internal sealed class PlanJsonObject
{
    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly List<string> known = [];
    private readonly string file;
    private readonly string path;
    private readonly DiagnosticBag problems;

    private PlanJsonObject(string file, string path, DiagnosticBag problems)
    {
        this.file = file;
        this.path = path;
        this.problems = problems;
    }

    /// <summary>An object from an element; an empty one, and a problem, where it isn't one.</summary>
    /// <param name="element">The element; its texts are Unicode and its names unique (<see cref="MapData.Json.StrictJson"/>).</param>
    /// <param name="file">File name, for messages.</param>
    /// <param name="path">Its JSON path.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    public static PlanJsonObject Of(JsonElement element, string file, string path, DiagnosticBag problems)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Error(DiagnosticCode.WrongType, file, path, null, "an object is needed here", RawText(element), "object");
            return Absent(file, path);
        }

        var o = new PlanJsonObject(file, path, problems);
        foreach (var field in element.EnumerateObject())
        {
            o.fields.Add(field.Name, field.Value);
        }

        return o;
    }

    public string Text(string name) => OptionalText(name) ?? Missing(name, "");

    public string? OptionalText(string name) => Find(name) is { } value ? TextOf(value, name) : null;

    /// <summary>A whole number, 0 or more.</summary>
    public int Int(string name) => OptionalInt(name) ?? Missing(name, 0);

    /// <summary>A whole number, 0 or more.</summary>
    public int? OptionalInt(string name) => Find(name) is { } value ? IntOf(value, name) : null;

    public ulong UnsignedLong(string name)
    {
        if (Find(name) is not { } value)
        {
            return Missing(name, 0UL);
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out var number)
            ? number
            : WrongNumber(name, value, "a whole number", "0–18446744073709551615", 0UL);
    }

    /// <summary>A number, 0 or more.</summary>
    public double Number(string name) => OptionalNumber(name) ?? Missing(name, 0.0);

    /// <summary>A number, 0 or more.</summary>
    public double? OptionalNumber(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) && number >= 0
            ? number
            : WrongNumber(name, value, "a number", "0 or more", 0.0);
    }

    /// <summary>An enum's word, written in lower case.</summary>
    public T Word<T>(string name)
        where T : struct, Enum => OptionalWord<T>(name) ?? Missing(name, default(T));

    /// <summary>An enum's word, written in lower case.</summary>
    public T? OptionalWord<T>(string name)
        where T : struct, Enum
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        var words = Array.ConvertAll(Enum.GetNames<T>(), word => word.ToLowerInvariant());
        var position = value.ValueKind == JsonValueKind.String ? Array.FindIndex(words, word => value.ValueEquals(word)) : -1;
        return position >= 0
            ? Enum.GetValues<T>()[position]
            : Wrong(DiagnosticCode.UnknownWord, name, value, "the word isn't one of those allowed here", string.Join('|', words), default(T));
    }

    public PlanJsonObject Object(string name) => Find(name) is { } value
        ? Of(value, file, $"{path}.{name}", problems)
        : Missing(name, Absent(file, $"{path}.{name}"));

    public ImmutableArray<T> Objects<T>(string name, Func<PlanJsonObject, T> read) =>
        OptionalObjects(name, read) ?? Missing(name, ImmutableArray<T>.Empty);

    public ImmutableArray<T>? OptionalObjects<T>(string name, Func<PlanJsonObject, T> read) =>
        List(name, (value, itemPath) => read(Of(value, file, itemPath, problems)));

    public ImmutableArray<string> Texts(string name) =>
        List(name, (value, itemPath) => TextOf(value, itemPath)) ?? Missing(name, ImmutableArray<string>.Empty);

    public ImmutableArray<int>? OptionalInts(string name) => List(name, IntOf);

    /// <summary>An object whose field names are free.</summary>
    public ImmutableSortedDictionary<string, T> Map<T>(string name, Func<PlanJsonObject, T> read)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        var o = Object(name);
        foreach (var (key, value) in o.fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            map[key] = read(Of(value, file, $"{path}.{name}.{Shown.Of(key)}", problems));
        }

        return map.ToImmutable();
    }

    /// <summary>A field that may be there and means nothing.</summary>
    public void Ignore(string name) => Find(name);

    /// <summary>Hands the record on, once all its fields are read.</summary>
    public T Ended<T>(T record)
    {
        End();
        return record;
    }

    /// <summary>Reports fields that nobody asked for.</summary>
    public void End()
    {
        foreach (var name in fields.Keys.Except(known).Order(StringComparer.Ordinal))
        {
            problems.Error(
                DiagnosticCode.UnknownField, file, path, Shown.Of(name), $"there is no such field; did you mean '{Spelling.Nearest(name, known)}'?",
                Shown.Of(name), string.Join('|', known));
        }
    }

    /// <summary>Stands for an object that isn't there: what its fields lack is reported nowhere, as its own absence is.</summary>
    private static PlanJsonObject Absent(string file, string path) => new(file, path, new DiagnosticBag());

    private JsonElement? Find(string name)
    {
        known.Add(name);
        return fields.TryGetValue(name, out var value) ? value : null;
    }

    private ImmutableArray<T>? List<T>(string name, Func<JsonElement, string, T> read)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((item, i) => read(item, string.Create(CultureInfo.InvariantCulture, $"{path}.{name}[{i}]")))]
            : Wrong(DiagnosticCode.WrongType, name, value, "a list is needed here", "list", ImmutableArray<T>.Empty);
    }

    private string TextOf(JsonElement value, string name) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : Wrong(DiagnosticCode.WrongType, name, value, "text is needed here", "text", "");

    private int IntOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0
            ? number
            : WrongNumber(name, value, "a whole number", "0–2147483647", 0);

    private T Missing<T>(string name, T instead)
    {
        problems.Error(DiagnosticCode.MissingField, file, path, name, "the field is missing");
        return instead;
    }

    private T WrongNumber<T>(string name, JsonElement value, string needed, string allowed, T instead) => value.ValueKind == JsonValueKind.Number
        ? Wrong(DiagnosticCode.OutOfRange, name, value, $"{needed} in another range is needed here", allowed, instead)
        : Wrong(DiagnosticCode.WrongType, name, value, $"{needed} is needed here", allowed, instead);

    /// <summary>Reports a value; inside a list the name is the item's whole path.</summary>
    private T Wrong<T>(string code, string name, JsonElement value, string message, string allowed, T instead)
    {
        var isItem = name.StartsWith('$');
        problems.Error(code, file, isItem ? name : path, isItem ? null : name, message, RawText(value), allowed);
        return instead;
    }

    private static string RawText(JsonElement value) => Shown.Of(value.GetRawText());
}
