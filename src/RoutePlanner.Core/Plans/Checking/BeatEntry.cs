namespace RoutePlanner.Core.Plans.Checking;

/// <summary>A unit drives into a beat.</summary>
/// <param name="Edge">The edge the beat is a piece of.</param>
/// <param name="Beat">Which piece, counted along the edge's forward arc from 0.</param>
/// <param name="Start">When the beat is entered, seconds since the start of the night.</param>
/// <param name="End">When the next one is entered, or the step ends.</param>
/// <param name="Route">Who.</param>
internal sealed record BeatEntry(int Edge, int Beat, long Start, long End, CheckedRoute Route);
