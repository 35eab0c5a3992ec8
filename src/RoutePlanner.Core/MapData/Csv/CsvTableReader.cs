using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace RoutePlanner.Core.MapData.Csv;

/// <summary>
/// Comma-separated text by RFC 4180 with a header row. Every row must have as many cells as the header (one that has fewer may have been cut off);
/// empty rows are skipped; spaces around a cell don't count.
/// </summary>
internal static class CsvTableReader
{
    /// <summary>Most columns. No table of a county has a tenth of them.</summary>
    public const int MaxColumns = 1000;

    /// <summary>The rows of a file in UTF-8; problems of its form go to <paramref name="diagnostics"/> and their rows are left out.</summary>
    public static RawTable Read(ReadOnlyMemory<byte> utf8, string file, DiagnosticBag diagnostics)
    {
        var malformed = new HashSet<long>();
        using var reader = CsvReader.Create(utf8, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record =>
            {
                malformed.Add(record.LineNumber);
                diagnostics.Error(DiagnosticCode.BadCsv, file, Line(record.LineNumber), null, Explain(record.Reason));
            },
        });

        if (!reader.Read())
        {
            diagnostics.Error(DiagnosticCode.EmptyFile, file, null, null, "the file has no header row");
            return RawTable.Broken(file);
        }

        var headerWhere = Line(reader.LineNumber);
        if (reader.FieldCount > MaxColumns)
        {
            diagnostics.Error(
                DiagnosticCode.BadCsv, file, headerWhere, null, "the table has too many columns",
                reader.FieldCount.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"up to {MaxColumns}"));
            return RawTable.Broken(file);
        }

        var columns = ReadHeader(reader, file, diagnostics);
        var records = ImmutableArray.CreateBuilder<RawRecord>();
        var isWhole = malformed.Count == 0;
        while (reader.Read())
        {
            if (malformed.Contains(reader.LineNumber))
            {
                isWhole = false;
            }
            else if (IsBlank(reader))
            {
                continue;
            }
            else if (reader.FieldCount != columns.Length)
            {
                isWhole = false;
                diagnostics.Error(
                    DiagnosticCode.BadCsv, file, Line(reader.LineNumber), null, "the row has another number of cells than the header",
                    reader.FieldCount.ToString(CultureInfo.InvariantCulture), columns.Length.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                records.Add(ReadRow(reader, file, columns));
            }
        }

        return new RawTable(file, records.ToImmutable()) { Columns = columns, HeaderWhere = headerWhere, IsWhole = isWhole };
    }

    private static ImmutableArray<string> ReadHeader(CsvReader reader, string file, DiagnosticBag diagnostics)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim()).ToImmutableArray();
        foreach (var repeated in columns.Where(c => c.Length > 0).GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            diagnostics.Error(DiagnosticCode.DuplicateField, file, Line(reader.LineNumber), Shown.Of(repeated.Key), "this column is there more than once");
        }

        if (columns.Length == 1 && columns[0].AsSpan().IndexOfAny(';', '\t') >= 0)
        {
            diagnostics.Error(DiagnosticCode.BadCsv, file, Line(reader.LineNumber), null, "the cells are not separated by commas", Shown.Of(columns[0]), ",");
        }

        return columns;
    }

    private static RawRecord ReadRow(CsvReader reader, string file, ImmutableArray<string> columns)
    {
        var fields = ImmutableArray.CreateBuilder<RawField>();
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = reader.GetString(i).Trim();
            if (cell.Length > 0)
            {
                fields.Add(new RawField(columns[i], new RawValue(RawKind.Cell, cell)));
            }
        }

        return new RawRecord(file, Line(reader.LineNumber), fields.ToImmutable()) { Columns = columns };
    }

    private static bool IsBlank(CsvReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!string.IsNullOrWhiteSpace(reader.GetString(i)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Line(long number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");

    private static string Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quotation mark inside a cell that doesn't start with one; quote the cell and double the mark",
        CsvMalformedReason.TextAfterClosingQuote => "text after the closing quotation mark of a cell",
        CsvMalformedReason.UnterminatedQuote => "a quoted cell is never closed; the file may be cut off",
        _ => "the row breaks the rules of CSV",
    };
}
