using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Benchmarks.Nights.Hand;

/// <summary>
/// A closed tour over items, as one unit would drive it: nearest neighbour, then 2-opt until no exchange helps (Croes 1958). Turning a piece of the tour round turns the passes in it round
/// too, where either direction counts; since ways back may be longer than ways there, each exchange is measured over the whole piece. For tours of some hundred items.
/// </summary>
internal sealed class Tour
{
    // A way that isn't there costs so much that a tour with it is never better than one without, and sums stay far from overflow.
    private const long NoWay = 1_000_000_000;

    private readonly HandNight night;
    private readonly int unit;
    private readonly List<HandLeg> legs = [];

    private Tour(HandNight night, int unit)
    {
        this.night = night;
        this.unit = unit;
    }

    /// <summary>Items in order, with directions. What the unit can't serve comes last, as it was given.</summary>
    /// <param name="night">The night.</param>
    /// <param name="unit">Whose travel times are used; the tour begins near its base.</param>
    /// <param name="items">Items, each once.</param>
    public static IReadOnlyList<HandLeg> Of(HandNight night, int unit, IEnumerable<int> items)
    {
        var tour = new Tour(night, unit);
        var (own, others) = (new List<int>(), new List<HandLeg>());
        foreach (var item in items)
        {
            if (tour.Directions(item).Any())
            {
                own.Add(item);
            }
            else
            {
                others.Add(new HandLeg(item, night.Items[item].Directions[0]));
            }
        }

        tour.ByNearest(own);
        while (tour.TwoOpt())
        {
        }

        return [.. tour.legs, .. others];
    }

    /// <summary>Seconds of serving a leg after coming from a location.</summary>
    public static long Seconds(HandNight night, int unit, int from, HandLeg leg) => night.StopAt(unit, leg, from, leave: 0)?.End ?? NoWay;

    private IEnumerable<HandLeg> Directions(int item)
    {
        HandLeg[] ways = [.. night.Items[item].Directions.ToArray().Select(direction => new HandLeg(item, direction))];
        return ways.Where(leg => night.StopAt(unit, leg, night.BaseOf(unit), leave: 0) is not null);
    }

    private void ByNearest(List<int> open)
    {
        var here = night.BaseOf(unit);
        while (open.Count > 0)
        {
            var next = open.SelectMany(Directions).MinBy(leg => Seconds(night, unit, here, leg));
            legs.Add(next);
            open.Remove(next.Item);
            here = ExitOf(next);
        }
    }

    /// <summary>One pass over all pieces; whether any exchange helped.</summary>
    private bool TwoOpt()
    {
        var hasHelped = false;
        for (var first = 0; first < legs.Count; first++)
        {
            for (var last = first + 1; last < legs.Count; last++)
            {
                if (TurnedRound(first, last) is { } turned && Drive(first, turned) < Drive(first, legs.GetRange(first, last - first + 1)))
                {
                    for (var k = 0; k < turned.Count; k++)
                    {
                        legs[first + k] = turned[k];
                    }

                    hasHelped = true;
                }
            }
        }

        return hasHelped;
    }

    private List<HandLeg>? TurnedRound(int first, int last)
    {
        var turned = new List<HandLeg>();
        for (var k = last; k >= first; k--)
        {
            // A visit stands; a pass is driven the other way if that counts and the road allows it.
            var leg = legs[k];
            var other = night.Items[leg.Item].Direction == TaskTable.AnyDirection ? leg with { Direction = TaskTable.Forward + TaskTable.Backward - leg.Direction } : leg;
            if (night.StopAt(unit, other, night.BaseOf(unit), leave: 0) is null)
            {
                return null;
            }

            turned.Add(other);
        }

        return turned;
    }

    /// <summary>Driving seconds from the leg before a piece through the piece to the leg after it, in a circle.</summary>
    private long Drive(int first, List<HandLeg> piece)
    {
        if (piece.Count == legs.Count)
        {
            // The whole circle turned round: the way from its last to its first counts once.
            return Sum(ExitOf(piece[^1]), piece);
        }

        var after = legs[(first + piece.Count) % legs.Count];
        return Sum(ExitOf(legs[(first + legs.Count - 1) % legs.Count]), [.. piece, after]);
    }

    private long Sum(int from, List<HandLeg> piece)
    {
        long sum = 0;
        foreach (var leg in piece)
        {
            sum += Seconds(night, unit, from, leg);
            from = ExitOf(leg);
        }

        return sum;
    }

    private int ExitOf(HandLeg leg) => night.StopAt(unit, leg, night.BaseOf(unit), leave: 0)!.Value.Exit;
}
