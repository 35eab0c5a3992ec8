using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>How many routes break a limit, kept up to date with the routes that changed alone.</summary>
internal sealed class BrokenRoutes<TKernel, TPrefix, TSuffix, TMiddle>(RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    private bool[] isTooHeavy = [];
    private bool[] isTooLong = [];

    /// <summary>Routes with too much load.</summary>
    public int TooHeavy { get; private set; }

    /// <summary>Routes that break windows or their longest duration.</summary>
    public int TooLong { get; private set; }

    public bool Any => TooHeavy + TooLong > 0;

    /// <summary>Counts all routes anew.</summary>
    public void CountAll()
    {
        isTooHeavy.AsSpan().Clear();
        isTooLong.AsSpan().Clear();
        (TooHeavy, TooLong) = (0, 0);
        for (var route = 0; route < store.RouteCount; route++)
        {
            Count(route);
        }
    }

    /// <summary>Counts routes that changed.</summary>
    public void Count(ReadOnlySpan<RouteJournal<TKernel, TPrefix, TSuffix, TMiddle>.Kept> changed)
    {
        foreach (var route in changed)
        {
            Count(route.Route);
        }
    }

    private void Count(int route)
    {
        if (route >= isTooHeavy.Length)
        {
            Array.Resize(ref isTooHeavy, 2 * (route + 1));
            Array.Resize(ref isTooLong, 2 * (route + 1));
        }

        var (heavy, late) = (store.TooMuchLoad(route) > 0, store.TooMuchTime(route) > 0);
        TooHeavy += (heavy ? 1 : 0) - (isTooHeavy[route] ? 1 : 0);
        TooLong += (late ? 1 : 0) - (isTooLong[route] ? 1 : 0);
        (isTooHeavy[route], isTooLong[route]) = (heavy, late);
    }
}
