using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData;

/// <summary>The input can't be used; the user mends it. Carries every problem found, not only the first. The command line ends with exit code 2.</summary>
public sealed class InputException : Exception
{
    /// <summary>Made at the boundary of a reader, once all problems are known.</summary>
    public InputException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString()))) =>
        Diagnostics = diagnostics;

    /// <summary>All problems, in the order they were found; at least one is an error.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
