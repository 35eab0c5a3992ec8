using System.Diagnostics.CodeAnalysis;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>A list of anything: for fields of later versions that this one can only refuse when they are used.</summary>
internal sealed class AnyListRule : ValueRule<RawValue>
{
    public override ValueShape Shape { get; } = new("array");

    public override RawValue Placeholder { get; } = new(RawKind.List, "[]");

    public override bool TryRead(RawValue raw, [MaybeNullWhen(false)] out RawValue value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = raw;
        problem = raw.Kind == RawKind.List ? null : WrongType(raw);
        return problem is null;
    }
}
