namespace RoutePlanner.Core.Coverage;

/// <summary>One presence at a watch item.</summary>
/// <param name="Start">Seconds since the start of the night.</param>
/// <param name="End">Seconds; not before the start.</param>
/// <param name="Handicap">Age in seconds that its protection has while it lasts (docs/coverage.md); 0 or more.</param>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Kind">What the unit does there.</param>
internal readonly record struct ItemVisit(int Start, int End, int Handicap, short Unit, VisitKind Kind) : IComparable<ItemVisit>
{
    /// <summary>Whether all fields are the same; the shortest way to ask.</summary>
    public bool IsSame(in ItemVisit other) =>
        Start == other.Start && End == other.End && Handicap == other.Handicap && Unit == other.Unit && Kind == other.Kind;

    /// <summary>By start, end, handicap, unit, kind: a total order, so that the order of equal moments can't make two plans differ.</summary>
    public int CompareTo(ItemVisit other)
    {
        var order = Start.CompareTo(other.Start);
        order = order != 0 ? order : End.CompareTo(other.End);
        order = order != 0 ? order : Handicap.CompareTo(other.Handicap);
        order = order != 0 ? order : Unit.CompareTo(other.Unit);
        return order != 0 ? order : ((short)Kind).CompareTo((short)other.Kind);
    }
}
