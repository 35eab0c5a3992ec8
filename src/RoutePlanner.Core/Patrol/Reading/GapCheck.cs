using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>The least gap must be smaller than the greatest.</summary>
internal static class GapCheck
{
    /// <summary>Reports the pair if it is the wrong way round. Minutes; null for no rule.</summary>
    public static void Check(RecordReader reader, Field<int> minField, Field<int> maxField, int? min, int? max)
    {
        if (min >= max)
        {
            reader.Error(
                DiagnosticCode.GapsSwapped, minField,
                string.Create(CultureInfo.InvariantCulture, $"{minField.Name} is {min} but {maxField.Name} is {max}; maybe they are swapped"),
                string.Create(CultureInfo.InvariantCulture, $"{min}"), string.Create(CultureInfo.InvariantCulture, $"less than {max}"));
        }
    }
}
