using System.Collections.Immutable;
using System.Globalization;

namespace RoutePlanner.Core.Geodesy;

/// <summary>
/// One node of well-known text of 2001, <c>WORD["text",number,NODE[…],…]</c>, in square or round brackets (OGC 01-009, chapter 7). ProjNET's own parser is only ever given
/// text that <see cref="Plain"/> wrote: it was seen to run for ever on text that ends or has a part where it expects neither.
/// </summary>
internal sealed class WktNode
{
    private const int MaxDepth = 8;

    private readonly string word;
    private readonly List<string> texts = [];
    private readonly List<double> numbers = [];
    private readonly List<WktNode> parts = [];

    private WktNode(string word) => this.word = word;

    /// <summary>
    /// The text written anew with just what a system is made of, each part in its place: no axes, authorities or extensions. Null if it is not well-formed, or lacks a part, or has one twice.
    /// </summary>
    public static string? Plain(string text)
    {
        ReadOnlySpan<char> rest = text;
        return Read(ref rest, 0) is { } root && rest.Trim().IsEmpty ? root.PlainPart() : null;
    }

    private string? PlainPart() => word switch
    {
        "PROJCS" when Only("GEOGCS") is { } system && Only("PROJECTION") is { } projection && Only("UNIT") is { } unit && All("PARAMETER") is { Length: > 0 } parameters =>
            Written(1, 0, system, $"{projection},{parameters}", unit),
        "GEOGCS" when Only("DATUM") is { } datum && Only("PRIMEM") is { } meridian && Only("UNIT") is { } unit => Written(1, 0, datum, meridian, unit),
        "DATUM" when parts.Exists(p => p.word == "TOWGS84") => Only("SPHEROID") is { } ellipsoid && Only("TOWGS84") is { } shift ? Written(1, 0, ellipsoid, shift) : null,
        "DATUM" when Only("SPHEROID") is { } ellipsoid => Written(1, 0, ellipsoid),
        "SPHEROID" => Written(1, 2),
        "PRIMEM" or "UNIT" or "PARAMETER" => Written(1, 1),
        "PROJECTION" => Written(1, 0),
        // ProjNET wants seven parameters.
        "TOWGS84" when numbers.Count == 3 => Written(0, 3, "0", "0", "0", "0"),
        "TOWGS84" => Written(0, 7),
        _ => null,
    };

    /// <summary>The node with so many texts and numbers, and then these parts; null if it has others.</summary>
    private string? Written(int textCount, int numberCount, params ReadOnlySpan<string> written)
    {
        if (texts.Count != textCount || numbers.Count != numberCount)
        {
            return null;
        }

        var all = texts.Select(t => $"\"{Ended(t)}\"").Concat(numbers.Select(n => n.ToString("0.####################", CultureInfo.InvariantCulture)));
        return $"{word}[{string.Join(',', [.. all, .. written])}]";
    }

    /// <summary>ProjNET takes a hyphen for the sign of a number, overlooks the quotation mark after it, and reads on for ever.</summary>
    private static string Ended(string name) => name.EndsWith('-') ? name + ' ' : name;

    private string? Only(string part) => parts.Where(p => p.word == part).ToImmutableArray() is [var only] ? only.PlainPart() : null;

    private string? All(string part) =>
        parts.Where(p => p.word == part).Select(p => p.PlainPart()).ToImmutableArray() is var all && !all.Contains(null) ? string.Join(',', all) : null;

    private static WktNode? Read(ref ReadOnlySpan<char> rest, int depth)
    {
        var word = Word(ref rest).ToUpperInvariant();
        if (depth == MaxDepth || word.Length == 0 || !Skip(ref rest, '[', '('))
        {
            return null;
        }

        var node = new WktNode(word == "ELLIPSOID" ? "SPHEROID" : word);
        do
        {
            if (!node.ReadValue(ref rest, depth))
            {
                return null;
            }
        }
        while (Skip(ref rest, ',', ','));

        return Skip(ref rest, ']', ')') ? node : null;
    }

    private bool ReadValue(ref ReadOnlySpan<char> rest, int depth)
    {
        rest = rest.TrimStart();
        if (Skip(ref rest, '"', '"'))
        {
            var end = rest.IndexOf('"');
            texts.Add(end < 0 ? "" : rest[..end].ToString());
            rest = end < 0 ? rest : rest[(end + 1)..];
            return end >= 0;
        }

        var length = rest.IndexOfAny(",])");
        if (length > 0 && double.TryParse(rest[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            numbers.Add(number);
            rest = rest[length..];
            return double.IsFinite(number);
        }

        // An axis has a bare word for its direction; it is not used.
        var before = rest;
        if (Word(ref rest).Length > 0 && rest.TrimStart() is [',' or ']' or ')', ..])
        {
            return true;
        }

        rest = before;
        if (Read(ref rest, depth + 1) is not { } part)
        {
            return false;
        }

        parts.Add(part);
        return true;
    }

    private static string Word(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '_'))
        {
            length++;
        }

        var word = rest[..length].ToString();
        rest = rest[length..];
        return word;
    }

    private static bool Skip(ref ReadOnlySpan<char> rest, char one, char other)
    {
        rest = rest.TrimStart();
        if (rest.IsEmpty || (rest[0] != one && rest[0] != other))
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }
}
