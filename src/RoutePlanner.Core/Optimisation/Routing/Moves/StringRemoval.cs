using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>Takes strings of neighbouring tasks off routes that lie near a random task (Christiaens and Vanden Berghe 2020, section 5.1).</summary>
internal sealed class StringRemoval<TKernel, TPrefix, TSuffix, TMiddle>(
    RoutingModel model, RouteStore<TKernel, TPrefix, TSuffix, TMiddle> store, SearchRandom random)
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>A string has up to so many tasks.</summary>
    private const int LongestString = 10;

    private readonly int[] ruinedAt = new int[model.TaskCount + model.VehicleCount];
    private int ruins;

    /// <summary>The task around which strings were removed last.</summary>
    public int Seed { get; private set; }

    /// <summary>Removes about so many tasks and puts their states in <paramref name="removed"/>.</summary>
    public void Remove(int about, List<int> removed)
    {
        ruins++;
        var seed = Seed = random.Next(model.TaskCount);
        RemoveString(seed, about, removed);
        foreach (var near in model.Near[seed])
        {
            if (removed.Count >= about)
            {
                return;
            }

            RemoveString(near, about - removed.Count, removed);
        }
    }

    private void RemoveString(int task, int most, List<int> removed)
    {
        var slot = store.SlotOf[task];
        if (slot < 0)
        {
            return;
        }

        var route = store.RouteOfSlot(slot);
        if (ruinedAt[route] == ruins)
        {
            return;
        }

        ruinedAt[route] = ruins;
        var first = store.Base(route) + 1;
        var last = first + store.Length[route] - 1;
        var length = 1 + random.Next(Math.Min(Math.Min(most, LongestString), store.Length[route]));
        var from = Math.Clamp(slot - random.Next(length), first, last - length + 1);
        for (var at = from; at < from + length; at++)
        {
            removed.Add(store.Sequence[at]);
        }

        store.Take(first, from - 1);
        store.Take(from + length, last);
        store.Write(route);
        for (var at = removed.Count - length; at < removed.Count; at++)
        {
            store.SlotOf[store.Kernel.TaskOf(removed[at])] = RouteStore<TKernel, TPrefix, TSuffix, TMiddle>.Nowhere;
        }
    }
}
