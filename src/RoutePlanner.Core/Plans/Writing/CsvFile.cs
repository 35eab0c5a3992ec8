using System.Text;

namespace RoutePlanner.Core.Plans.Writing;

/// <summary>A table for a spreadsheet: CSV (RFC 4180) in UTF-8 with a byte-order mark, by which Excel knows Chinese.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly StreamWriter csv;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Where; what is there is replaced.</param>
    /// <param name="header">Names of the columns, nothing in them to be quoted.</param>
    public CsvFile(string path, IEnumerable<string> header)
    {
        csv = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        csv.WriteLine(string.Join(',', header));
    }

    public void Row(IEnumerable<string> cells) => csv.WriteLine(string.Join(',', cells.Select(Escape)));

    public void Dispose() => csv.Dispose();

    /// <summary>
    /// Quoted where needed. A cell that a spreadsheet would run as a formula gets an apostrophe in front: names come from data files that
    /// anyone may have written.
    /// </summary>
    private static string Escape(string cell)
    {
        if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        {
            cell = "'" + cell;
        }

        return cell.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
