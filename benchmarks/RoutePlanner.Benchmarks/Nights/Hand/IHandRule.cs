using RoutePlanner.Core.Optimisation;

namespace RoutePlanner.Benchmarks.Nights.Hand;

/// <summary>How patrols are planned by hand: where a unit that is free goes next. Made anew for each night.</summary>
internal interface IHandRule
{
    /// <summary>As in tables.</summary>
    string Name { get; }

    /// <summary>The next stop of a unit that is free and wants no break, or null where it finds nothing to go to now.</summary>
    (int Item, Stop Stop)? Next(HandUnit unit, HandVisits visits);
}
