namespace RoutePlanner.Core.Optimisation.Routing.Kernels;

/// <summary>
/// What a piece of a route needs in time and costs, for every possible start at once (time warp as in Vidal et al. 2013, "A hybrid genetic
/// algorithm with adaptive diversity management for a large class of vehicle routing problems with time windows").
/// </summary>
/// <param name="Cost">Distance and own costs, those of the first state left out.</param>
/// <param name="Duration">Least time from the start of the first service to the end of the last one's start, waiting included; the last one's own service is part of the link that follows.</param>
/// <param name="Warp">Time that must be gone back at least to keep all windows.</param>
/// <param name="Earliest">Earliest start that has this duration and warp.</param>
/// <param name="Latest">Latest such start.</param>
/// <param name="MaxDuration">Longest duration allowed to the vehicle, known where the piece begins at a start depot.</param>
internal readonly record struct TimedPiece(int Cost, int Duration, int Warp, int Earliest, int Latest, int MaxDuration);
