using System.Text;
using System.Text.Unicode;

namespace RoutePlanner.Core.MapData.Text;

/// <summary>Finds out how a text file is encoded: UTF-8 with or without a byte-order mark, or GB18030 where that is accepted.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text in UTF-8 without byte-order mark; null, with a diagnostic, if it is in another encoding.</summary>
    public static ReadOnlyMemory<byte>? ToUtf8(byte[] bytes, string file, bool acceptsGb18030, DiagnosticBag diagnostics)
    {
        ReadOnlyMemory<byte> text = bytes;
        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticCode.ByteOrderMark, Severity.Note, file, null, null, "the file starts with a byte-order mark, which was skipped"));
            text = text[3..];
        }

        var nul = text.Span.IndexOf((byte)0);
        if (nul >= 0)
        {
            diagnostics.Error(
                DiagnosticCode.BadEncoding, file, LineOf(text.Span, nul), null, "this is no UTF-8 text (a zero byte; UTF-16?); save it as UTF-8", "0x00", "UTF-8");
            return null;
        }

        if (Utf8.IsValid(text.Span))
        {
            return text;
        }

        var gb = FromGb18030(text.Span);
        var where = LineOf(text.Span, FirstInvalid(text.Span));
        if (gb is null || !acceptsGb18030)
        {
            var guess = gb is null ? "" : "; it may be GB18030";
            diagnostics.Error(DiagnosticCode.BadEncoding, file, where, null, $"this is no UTF-8 text{guess}; save it as UTF-8", null, "UTF-8");
            return null;
        }

        diagnostics.Warn(DiagnosticCode.Gb18030, file, where, null, "the text is not UTF-8 and was read as GB18030; save it as UTF-8 to be sure", null, "UTF-8");
        return gb;
    }

    private static byte[]? FromGb18030(ReadOnlySpan<byte> text)
    {
        try
        {
            return Encoding.UTF8.GetBytes(Gb18030.GetString(text));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var position = 0;
        while (position < text.Length && Rune.DecodeFromUtf8(text[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }

    private static string LineOf(ReadOnlySpan<byte> text, int position) => $"line {text[..position].Count((byte)'\n') + 1}";
}
