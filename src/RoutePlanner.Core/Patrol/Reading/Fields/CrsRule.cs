using System.Diagnostics.CodeAnalysis;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>The name of a coordinate reference system that this version takes.</summary>
internal sealed class CrsRule : ValueRule<string>
{
    public override ValueShape Shape { get; } = new("string") { Words = [.. CrsName.Accepted] };

    public override string Placeholder => CrsName.Accepted[0];

    public override bool TryRead(RawValue raw, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = raw.Text;
        problem = !IsText(raw) ? WrongType(raw)
            : CrsName.Accepted.Contains(value) ? null
            : new ValueProblem(DiagnosticCode.UnsupportedCrs, CrsName.Refusal);
        return problem is null;
    }
}
