namespace RoutePlanner.Core.Plans.Explanation;

/// <summary>How sure it is that something can't be done.</summary>
public enum Evidence
{
    /// <summary>No plan whatever can do it: shown by counting, not by searching.</summary>
    Proved,

    /// <summary>A search of stated length found no plan that does it; a longer one might.</summary>
    NotFound,
}
