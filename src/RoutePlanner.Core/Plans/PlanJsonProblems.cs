using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Plans;

/// <summary>What is wrong with one plan.json.</summary>
internal sealed class PlanJsonProblems(string file)
{
    private readonly DiagnosticBag diagnostics = new();

    public bool HasAny => diagnostics.HasErrors;

    /// <summary>Adds one.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="where">JSON path of the object, or a line.</param>
    /// <param name="field">Field of that object.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="found">As written.</param>
    /// <param name="allowed">As short data.</param>
    public void Add(string code, string? where, string? field, string message, string? found = null, string? allowed = null) =>
        diagnostics.Error(code, file, where, field, message, found, allowed);

    /// <exception cref="InputException">There are problems.</exception>
    public void ThrowIfAny() => diagnostics.ThrowIfErrors();
}
