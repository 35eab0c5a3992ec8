using System.Diagnostics.CodeAnalysis;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>true or false; JSON only, as no CSV file has such a column.</summary>
internal sealed class TruthRule : ValueRule<bool>
{
    public override ValueShape Shape { get; } = new("boolean");

    public override bool Placeholder => false;

    public override bool TryRead(RawValue raw, out bool value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = raw.Text == "true";
        problem = raw.Kind == RawKind.Truth ? null : WrongType(raw);
        return problem is null;
    }
}
