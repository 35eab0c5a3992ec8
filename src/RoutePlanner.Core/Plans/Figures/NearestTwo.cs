using System.Runtime.CompilerServices;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>The nearest and the second-nearest of different units, in tenths of a second.</summary>
internal struct NearestTwo
{
    public const int Nobody = -1;

    public int First;

    public int FirstUnit;

    public int Second;

    public int SecondUnit;

    public static NearestTwo None => new() { First = TravelTime.Unreachable, FirstUnit = Nobody, Second = TravelTime.Unreachable, SecondUnit = Nobody };

    /// <summary>A unit could be there in this time; it may have been offered before, by another way.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Offer(int unit, int deciseconds)
    {
        if (deciseconds < Second)
        {
            Take(unit, deciseconds);
        }
    }

    /// <summary>Offers both of another place, some time later.</summary>
    public void Offer(in NearestTwo other, int later)
    {
        if (other.FirstUnit != Nobody)
        {
            Offer(other.FirstUnit, other.First + later);
        }

        if (other.SecondUnit != Nobody)
        {
            Offer(other.SecondUnit, other.Second + later);
        }
    }

    private void Take(int unit, int deciseconds)
    {
        if (unit == FirstUnit)
        {
            First = Math.Min(First, deciseconds);
        }
        else if (deciseconds < First)
        {
            (Second, SecondUnit) = (First, FirstUnit);
            (First, FirstUnit) = (deciseconds, unit);
        }
        else
        {
            (Second, SecondUnit) = (deciseconds, unit);
        }
    }
}
