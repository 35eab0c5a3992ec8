using System.Diagnostics.CodeAnalysis;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>Any text of some length that can also be written into XML (GPX, KML) later on.</summary>
internal sealed class TextRule(int maxLength) : ValueRule<string>
{
    public override ValueShape Shape { get; } = new("string") { MaxLength = maxLength };

    public override string Placeholder => "";

    public override bool TryRead(RawValue raw, [MaybeNullWhen(false)] out string value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = raw.Text;
        problem = !IsText(raw) ? WrongType(raw)
            : string.IsNullOrWhiteSpace(value) ? new ValueProblem(DiagnosticCode.BadText, "the text is empty")
            : value.Length > maxLength ? new ValueProblem(DiagnosticCode.BadText, "the text is too long")
            : value.Any(IsForbidden) ? new ValueProblem(DiagnosticCode.BadText, "the text has a control character")
            : null;
        return problem is null;
    }

    /// <summary>Characters that XML 1.0 (section 2.2) has no place for, and DEL to U+009F, which it discourages.</summary>
    private static bool IsForbidden(char c) => c is '\uFFFE' or '\uFFFF' || (char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
}
