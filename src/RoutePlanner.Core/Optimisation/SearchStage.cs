namespace RoutePlanner.Core.Optimisation;

/// <summary>Stages of planning a night, in order.</summary>
public enum SearchStage
{
    /// <summary>Travel times between places.</summary>
    Preparing,

    /// <summary>Who serves which demand when.</summary>
    Searching,

    /// <summary>Spending spare time where it lowers risk most.</summary>
    Presence,

    /// <summary>Writing out routes and figures.</summary>
    Writing,
}
