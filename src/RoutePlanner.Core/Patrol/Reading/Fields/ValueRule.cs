using System.Diagnostics.CodeAnalysis;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>Understands one kind of value, alike in a CSV cell, a GeoJSON property and a JSON member.</summary>
internal abstract class ValueRule<T>
    where T : notnull
{
    /// <summary>What is allowed.</summary>
    public abstract ValueShape Shape { get; }

    /// <summary>Stands in for a value that was not understood, so that the rest of its record can still be looked at.</summary>
    public abstract T Placeholder { get; }

    /// <summary>Reads a value; false, with the problem, if it is not allowed.</summary>
    public abstract bool TryRead(RawValue raw, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out ValueProblem? problem);

    /// <summary>Whether the value is a text: a JSON string, or a CSV cell, which can be anything.</summary>
    protected static bool IsText(RawValue raw) => raw.Kind is RawKind.Text or RawKind.Cell;

    /// <summary>The problem of a JSON value of another type.</summary>
    protected ValueProblem WrongType(RawValue raw)
    {
        var hint = Shape.Type switch
        {
            "array" when raw.Kind == RawKind.Text => "; write a list, with brackets",
            "integer" or "number" when raw.Kind == RawKind.Text => "; write the number without quotation marks",
            "string" when raw.Kind == RawKind.Number => "; put it into quotation marks",
            _ => "",
        };
        return new ValueProblem(DiagnosticCode.WrongType, $"the value must be of type {Shape.Type}{hint}");
    }
}
