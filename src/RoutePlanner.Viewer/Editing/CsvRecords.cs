using System.Text;

namespace RoutePlanner.Viewer.Editing;

/// <summary>Splits CSV (RFC 4180) that the county's reader has accepted into its records, each with its own text, so that what isn't edited can be written back as it was.</summary>
internal static class CsvRecords
{
    public static List<(string[] Cells, string Raw)> Split(string text)
    {
        var records = new List<(string[], string)>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted)
            {
                if (text[i] != '"')
                {
                    cell.Append(text[i]);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }

                continue;
            }

            switch (text[i])
            {
                case '"':
                    isQuoted = true;
                    break;
                case ',':
                    EndCell();
                    break;
                case '\r' or '\n':
                    EndRecord(i);
                    i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                    start = i + 1;
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        if (start < text.Length)
        {
            EndRecord(text.Length);
        }

        return records;

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        void EndRecord(int end)
        {
            EndCell();
            records.Add(([.. cells], text[start..end]));
            cells.Clear();
        }
    }
}
