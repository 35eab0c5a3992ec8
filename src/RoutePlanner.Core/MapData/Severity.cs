namespace RoutePlanner.Core.MapData;

/// <summary>How bad a <see cref="Diagnostic"/> is.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the input was taken as it is.</summary>
    Note,

    /// <summary>The input was read, but probably not as its author meant it.</summary>
    Warning,

    /// <summary>The input can't be used until it is mended.</summary>
    Error,
}
