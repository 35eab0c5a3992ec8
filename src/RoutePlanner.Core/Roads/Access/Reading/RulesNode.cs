using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Access.Reading;

/// <summary>
/// One object of a rules file. Gives out its members checked, and reports all that is wrong; a member that is wrong comes out as something to go on
/// with. Every object may hold a <c>note</c>.
/// </summary>
internal sealed class RulesNode(RawRecord record, DiagnosticBag diagnostics, bool isRefused = false)
{
    private const string Note = "note";
    private readonly List<string> asked = [Note];

    /// <summary>The nested object; an empty one where it is wrong.</summary>
    public RulesNode Object(string name) =>
        Find(name, RawKind.Object)?.Record is { } nested ? new(nested, diagnostics) : new(new RawRecord(record.File, $"{record.Where}.{name}", []), diagnostics, isRefused: true);

    /// <summary>A number in a range, ends included.</summary>
    public double Number(string name, double min, double max) => Find(name, RawKind.Number) is { } value ? Number(name, value, min, max) : min;

    /// <summary>A whole number in a range, ends included.</summary>
    public int Whole(string name, int min, int max) => Find(name, RawKind.Number) is { } value ? Whole(name, value, min, max) : min;

    /// <summary>True or false; <paramref name="absent"/> where it is not there.</summary>
    public bool Truth(string name, bool? absent = null) =>
        absent is { } fallback && !Has(name) ? fallback : Find(name, RawKind.Truth)?.Text == "true";

    /// <summary>One of some words.</summary>
    public T Word<T>(string name, IReadOnlyList<(string Word, T Meaning)> words) =>
        Find(name, RawKind.Text) is { } value ? Meaning(name, value, words) : Any(words);

    /// <summary>One of some words, or null where it is not there.</summary>
    public string? OptionalWord(string name, IReadOnlyList<(string Word, string Meaning)> words) => Has(name) ? Word(name, words) : null;

    /// <summary>Any text, or null where it is not there.</summary>
    public string? OptionalText(string name) => Has(name) ? Find(name, RawKind.Text)?.Text : null;

    /// <summary>A list of words.</summary>
    public ImmutableArray<T> Words<T>(string name, IReadOnlyList<(string Word, T Meaning)> words)
    {
        var items = Find(name, RawKind.List)?.Items ?? [];
        return [.. items.Where(item => IsKind(name, item, RawKind.Text)).Select(item => Meaning(name, item, words))];
    }

    /// <summary>A table of whole numbers under keys of the file's choice; null takes an entry out.</summary>
    public FrozenDictionary<string, int> WholeTable(int min, int max) =>
        Entries(RawKind.Number).ToFrozenDictionary(e => e.Name, e => Whole(e.Name, e.Value, min, max), StringComparer.Ordinal);

    /// <summary>A table of words.</summary>
    public FrozenDictionary<string, T> WordTable<T>(IReadOnlyList<(string Word, T Meaning)> words) =>
        Entries(RawKind.Text).ToFrozenDictionary(e => e.Name, e => Meaning(e.Name, e.Value, words), StringComparer.Ordinal);

    /// <summary>A table of objects, each read by <paramref name="read"/>.</summary>
    public FrozenDictionary<string, T> ObjectTable<T>(Func<RulesNode, T> read) =>
        Entries(RawKind.Object).ToFrozenDictionary(e => e.Name, e => ReadWhole(new RulesNode(e.Value.Record!, diagnostics), read), StringComparer.Ordinal);

    /// <summary>Reads an object and reports members that were not asked for.</summary>
    public static T ReadWhole<T>(RulesNode node, Func<RulesNode, T> read)
    {
        var result = read(node);
        node.RefuseOthers();
        return result;
    }

    private void RefuseOthers()
    {
        foreach (var field in record.Fields.Where(f => !asked.Contains(f.Name)))
        {
            diagnostics.Error(
                DiagnosticCode.UnknownField, record.File, record.Where, Shown.Of(field.Name), "there is no such entry", Shown.Of(field.Name),
                $"{Spelling.Nearest(field.Name, asked)} is the nearest; of all: {string.Join('|', asked)}");
        }

        CheckNote();
    }

    private IEnumerable<RawField> Entries(RawKind kind)
    {
        CheckNote();
        foreach (var field in record.Fields.Where(f => f.Name != Note && f.Value.Kind != RawKind.Null))
        {
            var spelt = field.Name.Trim().ToLowerInvariant();
            if (!spelt.Equals(field.Name, StringComparison.Ordinal) || spelt.Length == 0)
            {
                diagnostics.Error(
                    DiagnosticCode.BadText, record.File, record.Where, Shown.Of(field.Name), "keys of tables are written in small letters, without blanks around them", Shown.Of(field.Name), Shown.Of(spelt));
            }
            else if (IsKind(field.Name, field.Value, kind))
            {
                yield return field;
            }
        }
    }

    private void CheckNote()
    {
        if (record.Find(Note) is { } note)
        {
            _ = IsKind(Note, note, RawKind.Text);
        }
    }

    private bool Has(string name)
    {
        asked.Add(name);
        return record.Find(name) is not null;
    }

    private RawValue? Find(string name, RawKind kind)
    {
        if (Has(name))
        {
            return record.Find(name) is { } value && IsKind(name, value, kind) ? value : null;
        }

        // What a refused object lacks was reported with it.
        if (!isRefused)
        {
            diagnostics.Error(DiagnosticCode.MissingField, record.File, record.Where, name, "this entry is needed");
        }

        return null;
    }

    private bool IsKind(string name, RawValue value, RawKind kind)
    {
        if (value.Kind == kind)
        {
            return true;
        }

        diagnostics.Error(DiagnosticCode.WrongType, record.File, record.Where, Shown.Of(name), "this value is of the wrong type", Shown.Of(value.Text), Name(kind));
        return false;
    }

    private int Whole(string name, RawValue value, int min, int max)
    {
        var number = Number(name, value, min, max);
        if (number == Math.Floor(number))
        {
            return (int)number;
        }

        diagnostics.Error(DiagnosticCode.WrongType, record.File, record.Where, Shown.Of(name), "a whole number is needed", Shown.Of(value.Text), "whole number");
        return min;
    }

    private double Number(string name, RawValue value, double min, double max)
    {
        if (double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        diagnostics.Error(
            DiagnosticCode.OutOfRange, record.File, record.Where, Shown.Of(name), "this number is out of its range", Shown.Of(value.Text), FormattableString.Invariant($"{min} to {max}"));
        return min;
    }

    private T Meaning<T>(string name, RawValue value, IReadOnlyList<(string Word, T Meaning)> words)
    {
        foreach (var (word, meaning) in words)
        {
            if (word == value.Text)
            {
                return meaning;
            }
        }

        var known = words.Select(w => w.Word).ToList();
        diagnostics.Error(
            DiagnosticCode.UnknownWord, record.File, record.Where, Shown.Of(name),
            Spelling.Nearest(value.Text, known) is { } nearest ? $"there is no such value; {nearest} is the nearest" : "there is no such value, as the table it names an entry of is empty",
            Shown.Of(value.Text), known.Count > 0 ? string.Join('|', known) : null);
        return Any(words);
    }

    /// <summary>Stands for what is wrong and was reported, so that reading can go on. A county can leave a table of names without any.</summary>
    private static T Any<T>(IReadOnlyList<(string Word, T Meaning)> words) => words.Count > 0 ? words[0].Meaning : default!;

    private static string Name(RawKind kind) => kind switch
    {
        RawKind.Text => "text",
        RawKind.Number => "number",
        RawKind.Truth => "true|false",
        RawKind.List => "list",
        _ => "object",
    };
}
