using System.Diagnostics.CodeAnalysis;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>The version of a file's format; there is only version 1.</summary>
internal sealed class VersionRule : ValueRule<int>
{
    public override ValueShape Shape { get; } = new("integer") { Minimum = 1, Maximum = 1, Notation = "1" };

    public override int Placeholder => 1;

    public override bool TryRead(RawValue raw, out int value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = 1;
        problem = raw.Kind != RawKind.Number ? WrongType(raw)
            : raw.Text == "1" ? null
            : new ValueProblem(DiagnosticCode.UnsupportedVersion, "this version of the program reads version 1 of the format only");
        return problem is null;
    }
}
