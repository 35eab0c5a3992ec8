using System.Collections.Immutable;
using System.Text;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>Makes file names of ids: safe on every system, different for different ids even where letter case doesn't count.</summary>
internal static class FileNames
{
    private const int LongestName = 80;

    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(i => (string[])[$"com{i}", $"lpt{i}"])], StringComparer.OrdinalIgnoreCase);

    /// <summary>One name an id, in the same order, without extension.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> ids)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var id in ids)
        {
            var plain = Plain(id);
            var name = plain;
            for (var n = 2; !taken.Add(name); n++)
            {
                name = $"{plain}~{n}";
            }

            names.Add(name);
        }

        return names.ToImmutable();
    }

    private static string Plain(string id)
    {
        var name = new StringBuilder();
        foreach (var letter in id.Normalize(NormalizationForm.FormC).EnumerateRunes().Take(LongestName))
        {
            name.Append(Rune.IsLetterOrDigit(letter) || letter.Value is '-' or '_' or '.' ? letter.ToString() : "_");
        }

        // A dot in front hides a file, one at the end is dropped by Windows; "nul.gpx" is a device there, too.
        var text = name.ToString().Trim('.');
        return text.Length == 0 || Reserved.Contains(text.Split('.')[0]) ? "_" + text : text;
    }
}
