using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>A finite number in the range of its shape.</summary>
internal sealed class NumberRule(ValueShape shape) : ValueRule<double>
{
    public override ValueShape Shape => shape;

    public override double Placeholder => (double)(shape.Minimum ?? shape.Maximum ?? 0);

    public override bool TryRead(RawValue raw, out double value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = 0;
        if (raw.Kind is not (RawKind.Number or RawKind.Cell))
        {
            problem = WrongType(raw);
        }
        else if (!double.TryParse(raw.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) || double.IsNaN(value))
        {
            problem = new ValueProblem(DiagnosticCode.WrongType, "this is no number");
        }
        else
        {
            var isInside = double.IsFinite(value)
                && value >= (double)(shape.Minimum ?? decimal.MinValue)
                && value <= (double)(shape.Maximum ?? decimal.MaxValue)
                && (shape.ExclusiveMinimum is not { } bound || value > (double)bound);
            problem = isInside ? null
                : new ValueProblem(DiagnosticCode.OutOfRange, value < 0 && (shape.Minimum ?? shape.ExclusiveMinimum) >= 0 ? "the number is negative" : "the number is out of range");
        }

        return problem is null;
    }
}
