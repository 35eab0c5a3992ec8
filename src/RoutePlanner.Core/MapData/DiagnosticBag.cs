using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData;

/// <summary>
/// Collects diagnostics so that a reader can go on and find them all; the boundary then throws one <see cref="InputException"/>.
/// Not thread-safe: one reader, one bag.
/// </summary>
public sealed class DiagnosticBag
{
    /// <summary>Most problems that are kept. A reader that finds one in each of a million features would else fill memory with what nobody reads.</summary>
    public const int MaxItems = 10_000;

    private readonly List<Diagnostic> items = [];

    /// <summary>Everything added so far, in order.</summary>
    public IReadOnlyList<Diagnostic> Items => items;

    /// <summary>Whether at least one <see cref="Severity.Error"/> was added.</summary>
    public bool HasErrors => items.Exists(d => d.Severity == Severity.Error);

    /// <summary>Adds one diagnostic. One above <see cref="MaxItems"/> becomes the error that there are too many; those after it are left out.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (items.Count < MaxItems)
        {
            items.Add(diagnostic);
        }
        else if (items.Count == MaxItems)
        {
            items.Add(new Diagnostic(
                DiagnosticCode.TooManyProblems, Severity.Error, diagnostic.File, diagnostic.Where, null, "too many problems; this one and those after it are not told",
                null, FormattableString.Invariant($"{MaxItems} problems")));
        }
    }

    /// <summary>Adds all that another reader has found.</summary>
    internal void AddAll(DiagnosticBag others) => others.items.ForEach(Add);

    /// <summary>Adds an error.</summary>
    public void Error(string code, string file, string? where, string? field, string message, string? found = null, string? allowed = null) =>
        Add(new Diagnostic(code, Severity.Error, file, where, field, message, found, allowed));

    /// <summary>Adds a warning.</summary>
    public void Warn(string code, string file, string? where, string? field, string message, string? found = null, string? allowed = null) =>
        Add(new Diagnostic(code, Severity.Warning, file, where, field, message, found, allowed));

    /// <summary>Throws if an error was added; the exception carries all diagnostics, warnings too.</summary>
    /// <exception cref="InputException">At least one error was added.</exception>
    public void ThrowIfErrors()
    {
        if (HasErrors)
        {
            throw new InputException([.. items]);
        }
    }

    /// <summary>A copy of all diagnostics.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() => [.. items];
}
