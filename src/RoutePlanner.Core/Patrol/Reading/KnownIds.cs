using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The ids of one file: finds those used twice, and references to those that are not there.</summary>
internal sealed class KnownIds
{
    /// <summary>In a longer list no similar id is looked for: comparing with all of them would take too long where many references are wrong.</summary>
    private const int MaxCompared = 500;

    private readonly string what;
    private readonly string file;
    private readonly bool isWhole;
    private readonly HashSet<string> ids;
    private readonly DiagnosticBag diagnostics;
    private int unknown;

    public KnownIds(string what, string file, bool isWhole, IEnumerable<string> ids, DiagnosticBag diagnostics)
    {
        this.what = what;
        this.file = file;
        this.isWhole = isWhole;
        this.ids = [.. ids];
        this.diagnostics = diagnostics;
    }

    /// <summary>The ids of a table's records; each that comes back a second time is reported there.</summary>
    public static KnownIds Of<T>(
        string what, RawTable table, ImmutableArray<Sourced<T>> records, Func<T, string> idOf, string idField, DiagnosticBag diagnostics)
    {
        var firsts = new Dictionary<string, RawRecord>();
        foreach (var (record, source) in records)
        {
            var id = idOf(record);
            if (id.Length > 0 && !firsts.TryAdd(id, source))
            {
                var first = table.Columns is null ? "another feature" : firsts[id].Where;
                diagnostics.Error(DiagnosticCode.DuplicateId, table.File, source.Where, idField, $"this id is used already by {first}", id, "each id once");
            }
        }

        return new KnownIds(what, table.File, table.IsWhole, firsts.Keys, diagnostics);
    }

    /// <summary>Reports a reference to an id that is not there. Null and ids that could not be read are passed over, as is everything if the file is not whole.</summary>
    public void Check(string? id, RawRecord from, string field)
    {
        if (string.IsNullOrEmpty(id) || !isWhole || ids.Contains(id))
        {
            return;
        }

        if (++unknown > TableReader.MaxProblems)
        {
            ReportTooMany(from);
            return;
        }

        var nearest = ids.Count is > 0 and <= MaxCompared ? $"; the nearest id is '{Spelling.Nearest(id, ids.Order(StringComparer.Ordinal))}'" : "";
        diagnostics.Error(
            DiagnosticCode.UnknownReference, from.File, from.Where, field, $"there is no such {what} in {file}{nearest}", Shown.Of(id));
    }

    private void ReportTooMany(RawRecord from)
    {
        if (unknown == TableReader.MaxProblems + 1)
        {
            diagnostics.Error(
                DiagnosticCode.TooManyProblems, from.File, from.Where, null,
                $"too many unknown references to a {what} in {file}; this one and those after it are not listed",
                null, string.Create(CultureInfo.InvariantCulture, $"{TableReader.MaxProblems} problems"));
        }
    }
}
