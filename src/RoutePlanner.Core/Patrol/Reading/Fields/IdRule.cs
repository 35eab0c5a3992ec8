using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>An id: safe in a file name, a CSV list and a message.</summary>
internal sealed partial class IdRule : ValueRule<string>
{
    private const string IdPattern = @"^[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_.:-]{0,63}$";

    public override ValueShape Shape { get; } = new("string")
    {
        Pattern = IdPattern,
        Notation = "1–64 letters, digits, '-', '_', '.', ':', a letter or digit first",
    };

    public override string Placeholder => "";

    public override bool TryRead(RawValue raw, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = raw.Text;
        problem = !IsText(raw) ? WrongType(raw)
            : !IsId().IsMatch(value) || value.EndsWith('\n') ? new ValueProblem(DiagnosticCode.BadId, "this can't be an id")
            : null;
        return problem is null;
    }

    [GeneratedRegex(IdPattern, RegexOptions.CultureInvariant)]
    private static partial Regex IsId();
}
