using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace RoutePlanner.Core.MapData.Shapefiles;

/// <summary>
/// Finds out how the text of a dBASE table is encoded: the <c>.cpg</c> file says so; without one the table's language id, where it is plainly something; without that it is
/// UTF-8 if every text of the table is, else GB18030, which old county data is in. Decoding is strict: a byte that fits no character is an error, not a question mark.
/// </summary>
internal static partial class DbfEncoding
{
    /// <summary>What a <c>.cpg</c> may say, for messages.</summary>
    public const string Allowed = "UTF-8|GB18030|GBK|936|1252|ISO-8859-1|…";

    private const int Gb18030 = 54936;

    /// <summary>The encoding, or null with an error if the <c>.cpg</c> names none that is known.</summary>
    /// <param name="table">The table.</param>
    /// <param name="cpg">Content of the <c>.cpg</c> file, or null where there is none.</param>
    /// <param name="file">Name of the <c>.dbf</c>, for messages.</param>
    /// <param name="cpgFile">Name of the <c>.cpg</c>, for messages.</param>
    /// <param name="diagnostics">Takes a warning where the encoding is only a guess.</param>
    public static Encoding? Find(DbfTable table, string? cpg, string file, string cpgFile, DiagnosticBag diagnostics)
    {
        if (cpg is not null)
        {
            var named = ByName(cpg);
            if (named is null)
            {
                diagnostics.Error(DiagnosticCode.BadEncoding, cpgFile, null, null, "this names no text encoding that is known", Shown.Of(cpg), Allowed);
            }

            return named;
        }

        if (ByLanguageId(table.LanguageId) is { } codePage)
        {
            return ByCodePage(codePage);
        }

        if (table.Texts().All(text => Utf8.IsValid(text.Span)))
        {
            return ByCodePage(Encoding.UTF8.CodePage);
        }

        diagnostics.Warn(
            DiagnosticCode.Gb18030, file, null, null,
            $"nothing says how the text is encoded, and it was read as GB18030; add a file {cpgFile} that names the encoding to be sure", null, Allowed);
        return ByCodePage(Gb18030);
    }

    /// <summary>The encoding that a <c>.cpg</c> names, in the spellings GIS programs write: <c>UTF-8</c>, <c>GBK</c>, <c>936</c>, <c>ANSI 936</c>, <c>ISO-8859-1</c>, <c>88591</c>.</summary>
    private static Encoding? ByName(string cpg)
    {
        var name = cpg.Trim().Trim('\uFEFF', '"').ToUpperInvariant();
        if (IsChinese().IsMatch(name))
        {
            return ByCodePage(Gb18030);
        }

        if (IsUtf8().IsMatch(name))
        {
            return ByCodePage(Encoding.UTF8.CodePage);
        }

        if (Iso8859().Match(name) is { Success: true } iso)
        {
            return ByCodePage(28590 + int.Parse(iso.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }

        return CodePage().Match(name) is { Success: true } page ? ByCodePage(int.Parse(page.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) : ByNetName(name);
    }

    /// <summary>
    /// Code pages of the language ids that say one thing only (dBASE and FoxPro lists). 0x57, "the writer's own code page", is what programs put in where they don't know.
    /// </summary>
    private static int? ByLanguageId(byte id) => id switch
    {
        0x01 => 437,
        0x02 => 850,
        0x03 or 0x58 => 1252,
        0x4D or 0x7A => Gb18030,
        0x4F or 0x78 => 950,
        0x13 or 0x7B => 932,
        0x4E or 0x79 => 949,
        0xC8 => 1250,
        0xC9 => 1251,
        _ => null,
    };

    private static Encoding? ByCodePage(int codePage)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding? ByNetName(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("^(GB ?-?18030|GBK|GB ?-?2312|EUC-?CN|((CP|ANSI|OEM|WINDOWS)[ -]?)?(936|54936))$")]
    private static partial Regex IsChinese();

    [GeneratedRegex("^(UTF ?-?8|((CP)[ -]?)?65001)$")]
    private static partial Regex IsUtf8();

    [GeneratedRegex("^(?:ISO[ -_]?)?8859[ -_]?([0-9]{1,2})$")]
    private static partial Regex Iso8859();

    [GeneratedRegex("^(?:(?:CP|ANSI|OEM|WINDOWS)[ -]?)?([0-9]{3,5})$")]
    private static partial Regex CodePage();
}
