namespace RoutePlanner.Core.Patrol.Doctor;

/// <summary>What the doctor says of a layer.</summary>
public enum LayerVerdict
{
    /// <summary>It lies as the roads do.</summary>
    Fits,

    /// <summary>It would lie right if it were something else than declared.</summary>
    FitsOtherwise,

    /// <summary>There is too little to tell by.</summary>
    CannotTell,
}
