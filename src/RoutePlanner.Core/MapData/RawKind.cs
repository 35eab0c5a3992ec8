namespace RoutePlanner.Core.MapData;

/// <summary>How a <see cref="RawValue"/> was written.</summary>
internal enum RawKind
{
    /// <summary>A CSV cell: text that may stand for anything.</summary>
    Cell,

    /// <summary>A JSON string.</summary>
    Text,

    /// <summary>A JSON number, as written.</summary>
    Number,

    /// <summary>JSON true or false.</summary>
    Truth,

    /// <summary>JSON null.</summary>
    Null,

    /// <summary>A JSON array.</summary>
    List,

    /// <summary>A JSON object.</summary>
    Object,
}
