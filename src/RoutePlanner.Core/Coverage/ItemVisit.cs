namespace RoutePlanner.Core.Coverage;

/// <summary>One visit of a watch item.</summary>
/// <param name="Start">Seconds since the start of the night.</param>
/// <param name="End">Seconds; not before the start.</param>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Strength">Protection during the visit, 0 to 1.</param>
internal readonly record struct ItemVisit(int Start, int End, int Unit, double Strength) : IComparable<ItemVisit>
{
    /// <summary>By start, end, unit, strength: a total order, so that equal visits can't make two plans differ.</summary>
    public int CompareTo(ItemVisit other)
    {
        var order = Start.CompareTo(other.Start);
        order = order != 0 ? order : End.CompareTo(other.End);
        order = order != 0 ? order : Unit.CompareTo(other.Unit);
        return order != 0 ? order : Strength.CompareTo(other.Strength);
    }
}
