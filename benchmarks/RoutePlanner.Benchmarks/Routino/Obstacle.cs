namespace RoutePlanner.Benchmarks.Routino;

/// <summary>Why a route of one program may not be driven by the rules of the other.</summary>
internal enum ObstacleKind
{
    /// <summary>No such road in the network.</summary>
    Missing,

    /// <summary>The road is shut to the mode in both directions.</summary>
    Closed,

    /// <summary>The road is open the other way only.</summary>
    OneWay,

    /// <summary>A vertex lets the mode not through.</summary>
    Barrier,

    /// <summary>A turn restriction.</summary>
    BannedTurn,

    /// <summary>Turning round, which Routino does at dead ends only.</summary>
    UTurn,
}

/// <param name="Kind">What it is.</param>
/// <param name="Stretch">Which stretch of the route leads over it or up to it: between its points <c>Stretch</c> and <c>Stretch + 1</c>.</param>
/// <param name="Detail">A restriction's id where it is known, else empty.</param>
internal sealed record Obstacle(ObstacleKind Kind, int Stretch, string Detail = "");

/// <summary>What a route costs by one program's rules.</summary>
/// <param name="StretchSeconds">Length by speed, one entry a stretch between vertices, NaN where the network lacks the road.</param>
/// <param name="TurnSeconds">Time lost turning round.</param>
/// <param name="CountedSeconds">The whole route as the program counts it, with its rounding: we round up on each arc, Routino down on each stretch.</param>
/// <param name="Metres">Length.</param>
/// <param name="Obstacles">In driving order; none if the route is allowed.</param>
internal sealed record RouteCost(double[] StretchSeconds, double TurnSeconds, double CountedSeconds, double Metres, IReadOnlyList<Obstacle> Obstacles)
{
    /// <summary>The whole route, unrounded.</summary>
    public double Seconds => StretchSeconds.Sum() + TurnSeconds;
}
