using System.Collections.Immutable;
using System.Text;

namespace RoutePlanner.Core.MapData;

/// <summary>
/// Gives the fields of databases their names in docs/formats.md: letter case doesn't count, names that a shapefile cut off at ten bytes are completed where only one known
/// name begins so, and columns that GIS programs keep for themselves are left out.
/// </summary>
internal static class FieldNames
{
    private const int DbfNameBytes = 10;

    /// <summary>Columns that hold a program's own count of rows, length or area.</summary>
    private static readonly string[] Housekeeping = ["fid", "objectid", "shape_leng", "shape_le_1", "shape_length", "shape_area"];

    /// <summary>The table with known names restored; a note says of each cut one what it was taken for.</summary>
    /// <param name="table">As the file has it.</param>
    /// <param name="known">All names that mean something in this layer.</param>
    /// <param name="areCut">Whether the format cuts names off.</param>
    /// <param name="diagnostics">Takes the notes.</param>
    public static RawTable Restore(RawTable table, IReadOnlyList<string> known, bool areCut, DiagnosticBag diagnostics)
    {
        var names = new Dictionary<string, string?>(StringComparer.Ordinal);
        var records = table.Records.Select(record => record with { Fields = [.. Restored(record)] }).ToImmutableArray();
        return table with { Records = records };

        IEnumerable<RawField> Restored(RawRecord record)
        {
            foreach (var field in record.Fields)
            {
                if (!names.TryGetValue(field.Name, out var name))
                {
                    name = FullName(field.Name, known, areCut);
                    names.Add(field.Name, name);
                    if (name is not null && name.Length > field.Name.Length)
                    {
                        diagnostics.Add(new Diagnostic(
                            DiagnosticCode.RenamedField, Severity.Note, table.File, null, name, "the name was cut off by the format and was taken for this field", Shown.Of(field.Name)));
                    }
                }

                if (name is not null)
                {
                    yield return field with { Name = name };
                }
            }
        }
    }

    /// <summary>The known name a field stands for, its own if it stands for none, null if it is to be left out.</summary>
    private static string? FullName(string name, IReadOnlyList<string> known, bool areCut)
    {
        if (known.Contains(name))
        {
            return name;
        }

        if (known.Where(k => k.Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var same])
        {
            return same;
        }

        if (Housekeeping.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var begins = areCut && Encoding.UTF8.GetByteCount(name) == DbfNameBytes
            ? known.Where(k => k.StartsWith(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList()
            : [];
        return begins is [var whole] ? whole : name;
    }
}
