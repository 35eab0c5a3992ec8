using System.Globalization;
using System.Text;

namespace RoutePlanner.Viewer.Editing;

/// <summary>A CSV file (RFC 4180) with a header; rows that no edit touches stay letter for letter.</summary>
internal sealed class CsvLayer : IEditedLayer
{
    private readonly EditedFiles files;
    private readonly string name;
    private readonly List<string> header;
    private readonly List<(string[] Cells, string? Raw)> rows = [];

    private CsvLayer(EditedFiles files, string name, List<string> header) => (this.files, this.name, this.header) = (files, name, header);

    /// <summary>Number of rows.</summary>
    public int Count => rows.Count;

    /// <summary>The file, or an empty one with these columns where there is none.</summary>
    public static CsvLayer Read(EditedFiles files, string name, params string[] columns)
    {
        if (!files.Has(name))
        {
            return new CsvLayer(files, name, [.. columns]);
        }

        var records = CsvRecords.Split(files.Read(name));
        var layer = new CsvLayer(files, name, [.. records[0].Cells.Select(cell => cell.Trim())]);
        layer.rows.AddRange(records.Skip(1).Where(record => !record.Cells.All(string.IsNullOrWhiteSpace)).Select(record => (record.Cells, (string?)record.Raw)));
        return layer;
    }

    public void Set(int record, string field, object? value)
    {
        var column = header.IndexOf(field);
        if (column < 0)
        {
            if (value is null)
            {
                return;
            }

            AddColumn(field);
            column = header.Count - 1;
        }

        rows[record].Cells[column] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        rows[record] = (rows[record].Cells, null);
    }

    public void Move(int record, double lon, double lat)
    {
        Set(record, "lon", lon.ToString("0.#######", CultureInfo.InvariantCulture));
        Set(record, "lat", lat.ToString("0.#######", CultureInfo.InvariantCulture));
    }

    public int Add(double lon, double lat)
    {
        var record = AddRow();
        Move(record, lon, lat);
        return record;
    }

    /// <summary>Adds an empty row.</summary>
    public int AddRow()
    {
        rows.Add(([.. Enumerable.Repeat("", header.Count)], null));
        return rows.Count - 1;
    }

    public void Remove(int record) => rows.RemoveAt(record);

    public void Save()
    {
        var text = new StringBuilder().AppendJoin(',', header.Select(Quoted)).Append('\n');
        foreach (var (cells, raw) in rows)
        {
            text.Append(raw ?? string.Join(',', cells.Select(Quoted))).Append('\n');
        }

        files.Write(name, text.ToString());
    }

    private void AddColumn(string field)
    {
        header.Add(field);
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i] = ([.. rows[i].Cells, ""], null);
        }
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny("\",\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
