namespace RoutePlanner.Core.Optimisation;

/// <summary>Stages of planning a night, in order.</summary>
public enum SearchStage
{
    /// <summary>Travel times between places.</summary>
    Preparing,

    /// <summary>Who serves which demand when, and where spare time lowers risk most.</summary>
    Searching,

    /// <summary>Writing out routes and figures.</summary>
    Writing,
}
