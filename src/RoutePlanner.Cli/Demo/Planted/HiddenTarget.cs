using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Cli.Demo.Planted;

/// <summary>A place or one direction of a key road that a hidden route may serve.</summary>
/// <param name="Demand">The demand of the county before anything was planted: it says where and what, not how often.</param>
/// <param name="Direction">Of a key road.</param>
/// <param name="Arcs">Of a key road, in driving order; empty for a place.</param>
/// <param name="Entry">Where serving it begins.</param>
/// <param name="Exit">Where it ends.</param>
/// <param name="Seconds">How long serving it takes.</param>
internal sealed record HiddenTarget(Demand Demand, TravelDirection? Direction, int[] Arcs, TravelEnd Entry, TravelEnd Exit, int Seconds);
