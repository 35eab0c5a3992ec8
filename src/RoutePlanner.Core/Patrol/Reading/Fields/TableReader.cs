using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>Reads all records of a file by their table.</summary>
internal static class TableReader
{
    /// <summary>A file with more problems than this is not looked at further, which is said.</summary>
    public const int MaxProblems = 1000;

    /// <summary>One domain record per raw record, those with problems too.</summary>
    public static ImmutableArray<Sourced<T>> Read<T>(RawTable table, FieldTable fields, DiagnosticBag diagnostics, Func<RecordReader, T> read)
    {
        var before = diagnostics.Items.Count;
        CheckColumns(table, fields, diagnostics);
        var repeated = new RepeatedProblems(diagnostics);
        var records = ImmutableArray.CreateBuilder<Sourced<T>>(table.Records.Length);
        foreach (var record in table.Records)
        {
            if (diagnostics.Items.Count - before > MaxProblems)
            {
                diagnostics.Error(
                    DiagnosticCode.TooManyProblems, table.File, record.Where, null, "too many problems; this record and those after it were not looked at",
                    null, string.Create(CultureInfo.InvariantCulture, $"{MaxProblems} problems a file"));
                break;
            }

            records.Add(new Sourced<T>(read(new RecordReader(record, fields, diagnostics, repeated)), record));
        }

        repeated.Report();
        return records.ToImmutable();
    }

    private static void CheckColumns(RawTable table, FieldTable fields, DiagnosticBag diagnostics)
    {
        if (table.Columns is not { } columns)
        {
            return;
        }

        foreach (var column in columns.Distinct())
        {
            if (fields.Find(column) is null)
            {
                diagnostics.Add(RecordReader.UnknownField(table.File, table.HeaderWhere!, column, fields));
            }
        }

        foreach (var field in fields.Fields.Where(f => f.IsNeeded && !columns.Contains(f.Name)))
        {
            diagnostics.Error(DiagnosticCode.MissingField, table.File, table.HeaderWhere, field.Name, "this column is needed", null, field.Shape.Allowed);
        }
    }
}
