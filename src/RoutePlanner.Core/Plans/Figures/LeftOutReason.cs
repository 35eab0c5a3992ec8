namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Why a road is not in the response times.</summary>
public enum LeftOutReason
{
    /// <summary>Nobody stops on it: expressways, their ramps, ferries.</summary>
    NoStopping,

    /// <summary>No free unit can get there in any minute of the night.</summary>
    NoWay,
}
