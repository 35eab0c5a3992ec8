using System.Collections.Immutable;
using System.Globalization;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>What a field may hold, as data: messages are made from it, and the tests compare the published JSON Schemas with it.</summary>
/// <param name="Type">JSON type: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>array</c>, <c>object</c>.</param>
internal sealed record ValueShape(string Type)
{
    /// <summary>Least number, or null.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>Number that must be exceeded, or null.</summary>
    public decimal? ExclusiveMinimum { get; init; }

    /// <summary>Largest number, or null.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>Longest text in characters, or null.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Regular expression for the text (ECMA-262 and .NET agree on it), or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>All words that are accepted, aliases too; empty where any text goes.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Items of a list, or null.</summary>
    public ValueShape? Items { get; init; }

    /// <summary>Most items of a list, or null.</summary>
    public int? MaxItems { get; init; }

    /// <summary>Fields of an object, or null.</summary>
    public FieldTable? Fields { get; init; }

    /// <summary>How a text is written, for messages: <c>HH:mm</c>; null where the rest says it all.</summary>
    public string? Notation { get; init; }

    /// <summary>For messages: <c>1–5</c>, <c>car|foot</c>, <c>list of HH:mm-HH:mm</c>.</summary>
    public string Allowed => this switch
    {
        { Notation: not null } => Notation,
        { Words.IsEmpty: false } => string.Join("|", Words),
        { Items: not null } => $"list of {Items.Allowed}",
        { Minimum: not null, Maximum: not null } => string.Create(CultureInfo.InvariantCulture, $"{Minimum}–{Maximum}"),
        { ExclusiveMinimum: not null, Maximum: not null } => string.Create(CultureInfo.InvariantCulture, $"more than {ExclusiveMinimum}, up to {Maximum}"),
        { MaxLength: not null } => string.Create(CultureInfo.InvariantCulture, $"text of 1–{MaxLength} characters"),
        { Type: "boolean" } => "true|false",
        _ => Type,
    };
}
