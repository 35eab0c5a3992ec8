using RoutePlanner.Core.MapData;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace RoutePlanner.Core.Plans;

/// <summary>
/// One JSON object, read field by field. What a field asked for isn't is reported and stands as a default; a field never asked for is
/// reported by <see cref="End"/>, with the nearest name that was.
/// </summary>
internal sealed class PlanJsonObject
{
    private const int LongestShown = 60;

    private readonly Dictionary<string, JsonElement> fields = new(StringComparer.Ordinal);
    private readonly List<string> known = [];
    private readonly string path;
    private readonly PlanJsonProblems problems;

    private PlanJsonObject(string path, PlanJsonProblems problems)
    {
        this.path = path;
        this.problems = problems;
    }

    /// <summary>An object from an element; an empty one, and a problem, where it isn't one.</summary>
    public static PlanJsonObject Of(JsonElement element, string path, PlanJsonProblems problems)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(DiagnosticCode.WrongType, path, null, "an object is needed here", Shown(element), "object");
            return Absent(path);
        }

        var o = new PlanJsonObject(path, problems);
        foreach (var field in element.EnumerateObject())
        {
            var name = NameOf(field);
            if (!o.fields.TryAdd(name, field.Value))
            {
                problems.Add(DiagnosticCode.DuplicateField, path, name, "the field is there more than once");
            }
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
            : Wrong(name, value, "a whole number is needed here", "0–18446744073709551615", 0UL);
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
            : Wrong(name, value, "a number is needed here that isn't negative", "0 or more", 0.0);
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
            : Wrong(name, value, "the word isn't one of those allowed here", string.Join('|', words), default(T));
    }

    public PlanJsonObject Object(string name) => Find(name) is { } value
        ? Of(value, $"{path}.{name}", problems)
        : Missing(name, Absent($"{path}.{name}"));

    public ImmutableArray<T> Objects<T>(string name, Func<PlanJsonObject, T> read) =>
        List(name, (value, itemPath) => read(Of(value, itemPath, problems))) ?? Missing(name, ImmutableArray<T>.Empty);

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
            map[key] = read(Of(value, $"{path}.{name}.{key}", problems));
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
            problems.Add(DiagnosticCode.UnknownField, path, name, $"there is no such field; did you mean '{Spelling.Nearest(name, known)}'?", name, string.Join('|', known));
        }
    }

    /// <summary>Stands for an object that isn't there: what its fields lack is reported nowhere, as its own absence is.</summary>
    private static PlanJsonObject Absent(string path) => new(path, new PlanJsonProblems(path));

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
            : Wrong(name, value, "a list is needed here", "list", ImmutableArray<T>.Empty);
    }

    private string TextOf(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return Wrong(name, value, "text is needed here", "text", "");
        }

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // An escape for one half of a surrogate pair: JSON's grammar allows it, but it stands for no character.
            return Wrong(name, value, "the text holds an escape that is no character", "text", "");
        }
    }

    private int IntOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0
            ? number
            : Wrong(name, value, "a whole number is needed here that isn't negative", "0–2147483647", 0);

    private T Missing<T>(string name, T instead)
    {
        problems.Add(DiagnosticCode.MissingField, path, name, "the field is missing");
        return instead;
    }

    /// <summary>Reports a value; inside a list the name is the item's whole path.</summary>
    private T Wrong<T>(string name, JsonElement value, string message, string allowed, T instead)
    {
        var isItem = name.StartsWith('$');
        problems.Add(value.ValueKind == JsonValueKind.Number ? DiagnosticCode.OutOfRange : DiagnosticCode.WrongType, isItem ? name : path, isItem ? null : name, message, Shown(value), allowed);
        return instead;
    }

    private static string NameOf(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static string Shown(JsonElement value)
    {
        var text = value.GetRawText();
        return text.Length <= LongestShown ? text : text[..LongestShown] + "…";
    }
}
