using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>A whole number in a range, both ends included. <c>3.0</c> is one, as in JSON Schema.</summary>
internal sealed class WholeNumberRule<T>(T minimum, T maximum) : ValueRule<T>
    where T : struct, IBinaryInteger<T>
{
    public override ValueShape Shape { get; } = new("integer") { Minimum = decimal.CreateChecked(minimum), Maximum = decimal.CreateChecked(maximum) };

    public override T Placeholder => minimum;

    public override bool TryRead(RawValue raw, out T value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = minimum;
        problem = null;
        if (raw.Kind is not (RawKind.Number or RawKind.Cell))
        {
            problem = WrongType(raw);
        }
        else if (decimal.TryParse(raw.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            if (number < Shape.Minimum || number > Shape.Maximum)
            {
                problem = new ValueProblem(DiagnosticCode.OutOfRange, number < 0 && minimum >= T.Zero ? "the number is negative" : "the number is out of range");
            }
            else if (number != decimal.Truncate(number))
            {
                problem = new ValueProblem(DiagnosticCode.WrongType, "this is no whole number");
            }
            else
            {
                value = T.CreateChecked(number);
            }
        }
        else
        {
            // What a decimal can't hold but a double can is a number far out of any range used here.
            problem = double.TryParse(raw.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var huge) && !double.IsNaN(huge)
                ? new ValueProblem(DiagnosticCode.OutOfRange, "the number is out of range")
                : new ValueProblem(DiagnosticCode.WrongType, "this is no whole number");
        }

        return problem is null;
    }
}
