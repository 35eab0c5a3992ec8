using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Csv;

namespace RoutePlanner.Benchmarks.Instances.Reading;

/// <summary>One row of <c>best-known.csv</c>: an instance and the value that a solution of it is compared with.</summary>
/// <param name="Set">Such as <c>CARP/egl-e</c>.</param>
/// <param name="RelativePath">Relative to the folder of the instances.</param>
/// <param name="Value">Best known value in the set's published unit; null: none.</param>
/// <param name="IsProven">Nothing better than the value exists, in the MCGRP sets with no more routes than the file states vehicles.</param>
internal sealed record BestKnown(string Set, string Name, string RelativePath, double? Value, bool IsProven)
{
    /// <summary>Whether nothing better exists with any number of vehicles, which is what we search with.</summary>
    public bool IsProvenForAnyFleet { get; init; }

    /// <summary>The name of the table.</summary>
    public const string FileName = "best-known.csv";

    /// <exception cref="InputException">The table is missing or not such a table.</exception>
    public static IReadOnlyList<BestKnown> ReadAll(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var problems = new DiagnosticBag();
        List<BestKnown> rows = [];
        try
        {
            rows.AddRange(CsvTableReader.Read(File.ReadAllBytes(path), path, problems).Records.Select(r => Of(r, problems)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Error(DiagnosticCode.UnreadableFile, path, null, null, e.Message);
        }

        problems.ThrowIfErrors();
        return rows;
    }

    private static BestKnown Of(RawRecord row, DiagnosticBag problems)
    {
        string Text(string name)
        {
            var text = row.Find(name)?.Text;
            if (text is null)
            {
                problems.Error(DiagnosticCode.MissingField, row.File, row.Where, name, "this cell must not be empty");
            }

            return text ?? "";
        }

        double? Number(string name)
        {
            if (row.Find(name)?.Text is not { } written)
            {
                return null;
            }

            if (!double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                problems.Error(DiagnosticCode.WrongType, row.File, row.Where, name, "a number is needed", written);
            }

            return number;
        }

        // "optimal" alone is a bound from the literature; longer texts are optima of file headers, which hold for the file's fleet.
        var status = Text("status");
        return new BestKnown(Text("set"), Text("instance"), Text("file"), Number("value"), status.Contains("optimal", StringComparison.Ordinal))
        {
            IsProvenForAnyFleet = status == "optimal",
        };
    }
}
