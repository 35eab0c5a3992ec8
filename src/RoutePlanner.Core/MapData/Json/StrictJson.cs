using System.Text.Json;

namespace RoutePlanner.Core.MapData.Json;

/// <summary>
/// JSON by RFC 8259, nothing more: no comments, no trailing commas, no duplicate names, at most 64 levels deep, and only texts that are
/// Unicode (an escaped lone surrogate is refused, as nothing downstream could write it).
/// </summary>
internal static class StrictJson
{
    /// <summary>Deepest nesting that is read; GeoJSON needs 9 levels.</summary>
    public const int MaxDepth = 64;

    /// <summary>Parses UTF-8; null, with a diagnostic that has line and column, if it is not JSON.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, string file, DiagnosticBag diagnostics)
    {
        try
        {
            if (FirstLoneSurrogate(utf8.Span) is { } position)
            {
                var lineStart = utf8.Span[..position].LastIndexOf((byte)'\n') + 1;
                diagnostics.Error(
                    DiagnosticCode.BadJson, file, Where(utf8.Span[..position].Count((byte)'\n'), position - lineStart), null,
                    "a text has an escape for half a character (a lone surrogate)");
                return null;
            }

            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            // .NET appends the position to its message; the diagnostic has it in a place of its own.
            var message = e.Message;
            foreach (var tail in (string[])[" LineNumber:", " Path:"])
            {
                var cut = message.IndexOf(tail, StringComparison.Ordinal);
                message = cut < 0 ? message : message[..cut];
            }

            diagnostics.Error(
                DiagnosticCode.BadJson, file, e.LineNumber is { } line ? Where(line, e.BytePositionInLine ?? 0) : null, null, $"this is no JSON: {Shown.Of(message.TrimEnd('.'))}");
            return null;
        }
    }

    private static string Where(long line, long column) => $"line {line + 1}, column {column + 1}";

    private static int? FirstLoneSurrogate(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsUnicode(ref reader))
            {
                return (int)reader.TokenStartIndex;
            }
        }

        return null;
    }

    private static bool IsUnicode(ref Utf8JsonReader reader)
    {
        try
        {
            _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            // The one thing GetString finds wrong with a token that was already accepted.
            return false;
        }
    }
}
