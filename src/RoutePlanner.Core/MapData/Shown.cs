using System.Globalization;
using System.Text;

namespace RoutePlanner.Core.MapData;

/// <summary>Text from a file made fit to stand in a message: short, and without characters that would move a terminal's cursor.</summary>
internal static class Shown
{
    private const int MaxLength = 80;

    /// <summary>The text, control characters and lone surrogates as <c>\uXXXX</c>, cut to 80 characters.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= MaxLength)
            {
                return shown.Append('…').ToString();
            }

            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }
}
