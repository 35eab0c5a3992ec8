namespace RoutePlanner.Core.Travel;

/// <summary>What the shortest drive costs.</summary>
/// <param name="Deciseconds">Its time in tenths of a second, or <see cref="TravelTime.Unreachable"/>.</param>
/// <param name="Centimetres">Length of the path that <see cref="ITravel.TryPath"/> gives; 0 where there is none.</param>
public readonly record struct TravelCost(int Deciseconds, long Centimetres)
{
    /// <summary>There is no path.</summary>
    public static TravelCost None { get; } = new(TravelTime.Unreachable, 0);
}
