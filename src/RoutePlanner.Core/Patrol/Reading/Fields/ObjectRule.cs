using System.Diagnostics.CodeAnalysis;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>A JSON object with fields of its own, which are read by another <see cref="RecordReader"/>.</summary>
internal sealed class ObjectRule(FieldTable fields) : ValueRule<RawRecord>
{
    public override ValueShape Shape { get; } = new("object") { Fields = fields };

    public override RawRecord Placeholder { get; } = new("", "", []);

    public override bool TryRead(RawValue raw, [MaybeNullWhen(false)] out RawRecord value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = raw.Record;
        problem = value is null ? WrongType(raw) : null;
        return problem is null;
    }
}
