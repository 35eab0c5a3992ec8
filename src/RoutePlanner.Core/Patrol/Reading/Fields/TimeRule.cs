using System.Diagnostics.CodeAnalysis;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>A date, a time or a span, written in one way.</summary>
/// <param name="notation">The way, for messages.</param>
/// <param name="pattern">The way, as a regular expression for the schema.</param>
/// <param name="parse">Understands it; null if it is written otherwise.</param>
internal sealed class TimeRule<T>(string notation, string pattern, Func<string, T?> parse) : ValueRule<T>
    where T : struct
{
    public override ValueShape Shape { get; } = new("string") { Notation = notation, Pattern = pattern };

    public override T Placeholder => default;

    public override bool TryRead(RawValue raw, out T value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        var parsed = IsText(raw) ? parse(raw.Text) : null;
        value = parsed ?? default;
        problem = parsed is not null ? null
            : IsText(raw) ? new ValueProblem(DiagnosticCode.BadTime, "this is not written as it must be, or is no such time")
            : WrongType(raw);
        return problem is null;
    }
}
