using System.Globalization;

namespace RoutePlanner.Core.MapData.Shapefiles;

/// <summary>One column of a dBASE table.</summary>
/// <param name="Name">At most ten characters, as the file has it.</param>
/// <param name="Type">The letter of its type.</param>
/// <param name="Offset">Where it starts in a record; byte 0 is the deletion mark.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct DbfField(string Name, char Type, int Offset, int Length)
{
    /// <summary>Whether values of this type are read: text, numbers, dates, truth. Memos (in a .dbt) and binary types are not.</summary>
    public bool IsRead => Type is 'C' or 'N' or 'F' or 'D' or 'L';

    /// <summary>The value that a text of this column stands for; null for none (blanks, a date of zeros, <c>?</c>).</summary>
    public RawValue? Value(string text)
    {
        text = text.Split('\0', 2)[0].Trim();
        return (Type, text) switch
        {
            (_, "") or ('L', "?") or ('D', "00000000") => null,
            ('L', "T" or "t" or "Y" or "y") => new RawValue(RawKind.Truth, "true"),
            ('L', "F" or "f" or "N" or "n") => new RawValue(RawKind.Truth, "false"),
            ('D', { Length: 8 }) => new RawValue(RawKind.Cell, $"{text[..4]}-{text[4..6]}-{text[6..]}"),
            ('N' or 'F', _) => new RawValue(RawKind.Cell, PlainNumber(text)),
            _ => new RawValue(RawKind.Cell, text),
        };
    }

    /// <summary>
    /// The number without the zeros and the exponent that programs pad it with, so that an id kept as <c>1.23000000000e+002</c> is <c>123</c>; anything that is no
    /// such number (asterisks for one that did not fit) as it is.
    /// </summary>
    private static string PlainNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.#############################", CultureInfo.InvariantCulture)
            : text;
}
