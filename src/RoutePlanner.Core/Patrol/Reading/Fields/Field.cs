using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>A field of a file: its name, what it may hold, whether it must be there.</summary>
internal abstract class Field(string name, ValueShape shape, bool isNeeded)
{
    public string Name => name;

    public ValueShape Shape => shape;

    public bool IsNeeded => isNeeded;

    /// <summary>Its default, for the comparison with the schemas; null for none.</summary>
    public abstract object? Default { get; }

    /// <summary>The value understood; null, with the problem, if it is not allowed.</summary>
    public abstract object? Read(RawValue raw, out ValueProblem? problem);
}

/// <summary>A field with the type of its values.</summary>
/// <param name="name">Its name in the file.</param>
/// <param name="rule">What it may hold.</param>
/// <param name="isNeeded">Whether it must be there.</param>
/// <param name="fallback">Its value where it is absent or was not understood.</param>
/// <param name="hasDefault">Whether the fallback is a default that the format states.</param>
internal sealed class Field<T>(string name, ValueRule<T> rule, bool isNeeded, T fallback, bool hasDefault) : Field(name, rule.Shape, isNeeded)
    where T : notnull
{
    public T Fallback => fallback;

    public override object? Default => hasDefault ? fallback : null;

    public override object? Read(RawValue raw, out ValueProblem? problem) => rule.TryRead(raw, out var value, out problem) ? value : null;
}
