using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Reading;

/// <summary>The <c>name : value</c> fields that an instance file begins with: each known, each at most once.</summary>
internal sealed class HeaderFields(InstanceText text, IReadOnlyList<string> known)
{
    private readonly Dictionary<string, (string Value, int Line)> values = [];

    /// <summary>Takes a field; a problem where it is unknown or was there before.</summary>
    public void Add(string name, string value)
    {
        if (!known.Contains(name))
        {
            text.Error(DiagnosticCode.UnknownField, name, "this field is not known here", name, string.Join('|', known));
        }
        else if (!values.TryAdd(name, (value, text.LineNumber)))
        {
            text.Error(DiagnosticCode.DuplicateField, name, "this field is there twice", value, values[name].Value);
        }
    }

    /// <summary>Whether the field was there.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The field as written; a problem and "" where it is missing.</summary>
    public string Text(string name)
    {
        if (values.TryGetValue(name, out var field))
        {
            return field.Value;
        }

        text.ErrorInFile(DiagnosticCode.MissingField, name, "this field is missing");
        return "";
    }

    /// <summary>A whole number of at least <paramref name="min"/>; a problem and <paramref name="min"/> where it is missing or something else.</summary>
    public int Whole(string name, int min)
    {
        var value = Text(name);
        return value.Length == 0 ? min : text.Whole(value, name, min, line: values[name].Line);
    }
}
