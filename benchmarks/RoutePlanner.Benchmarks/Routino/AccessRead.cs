namespace RoutePlanner.Benchmarks.Routino;

/// <summary>By whose rules Routino reads who may use a road and pass a barrier.</summary>
internal enum AccessRead
{
    /// <summary>By its own, and we turn round as patrols do: every difference of policy shows.</summary>
    AsRoutino,

    /// <summary>By ours, and turning round takes us ten minutes, since Routino never does: what is left is no policy.</summary>
    AsOurs,
}
