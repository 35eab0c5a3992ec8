using System.Runtime.CompilerServices;
using RoutePlanner.Core.Optimisation.Routing.Kernels;

namespace RoutePlanner.Core.Optimisation.Routing.Moves;

/// <summary>
/// The routes of one local search, with the value of every prefix and suffix, both ways round. One writer.
/// <code>
/// slot = route × stride + position      position 0 is the start depot, Length + 1 the end depot
/// Sequence[slot]    state
/// Prefix[slot]      start depot .. slot              Suffix[slot]     slot .. end depot
/// BackPrefix[slot]  start depot, last task .. slot   BackSuffix[slot] slot .. first task, end depot
/// LoadTo[slot]      demand up to and with slot
/// Places[task]      what Sequence and its legs say about a task, in one cache line
/// </code>
/// </summary>
internal sealed class RouteStore<TKernel, TPrefix, TSuffix, TMiddle>
    where TKernel : struct, IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>Says that a task is on no route.</summary>
    public const int Nowhere = -1;

    /// <summary>Moves between routes take at most so many neighbouring tasks.</summary>
    public const int LongestPiece = 2;

    private readonly RoutingModel model;
    private readonly int stride;
    private readonly int[] content;
    private int contentLength;

    public RouteStore(RoutingModel model, TKernel kernel)
    {
        this.model = model;
        Kernel = kernel;
        stride = model.TaskCount + 2;
        SlotOf = new int[model.TaskCount];
        RouteOf = new int[model.TaskCount];
        Places = new Place[model.TaskCount];
        content = new int[model.TaskCount];
        Resize(1);
    }

    /// <summary>Carries the present price of broken times.</summary>
    public TKernel Kernel { get; set; }

    /// <summary>Price of a unit of demand beyond the capacity, see <see cref="Pricing"/>.</summary>
    public int LoadPrice { get; set; } = Pricing.One;

    public int RouteCount { get; private set; }

    public int[] Sequence { get; private set; } = [];

    public TPrefix[] Prefix { get; private set; } = [];

    public TSuffix[] Suffix { get; private set; } = [];

    public TPrefix[] BackPrefix { get; private set; } = [];

    public TSuffix[] BackSuffix { get; private set; } = [];

    /// <summary>By slot: the piece from it to the last task, so that another depot can end it; only kept where vehicles differ.</summary>
    public TMiddle[] Tail { get; private set; } = [];

    public int[] LoadTo { get; private set; } = [];

    /// <summary>By task, where it is on a route.</summary>
    public Place[] Places { get; }

    /// <summary>By task, or <see cref="Nowhere"/>.</summary>
    public int[] SlotOf { get; }

    /// <summary>By task: its route, where it is on one. Kept because dividing a slot by the stride costs as much as valuing a move.</summary>
    public int[] RouteOf { get; }

    /// <summary>By route: number of tasks.</summary>
    public int[] Length { get; private set; } = [];

    /// <summary>By route: sum of demands.</summary>
    public int[] Load { get; private set; } = [];

    /// <summary>Slot × <see cref="LongestPiece"/> + k − 1: cost without load of the route less the k tasks from the slot on; valid where the route has them.</summary>
    public long[] Without { get; private set; } = [];

    /// <summary>By route: cost without load.</summary>
    public long[] Bare { get; private set; } = [];

    /// <summary>By route: cost with all prices.</summary>
    public long[] Cost { get; private set; } = [];

    /// <summary>By route: when it last changed, on the clock of <see cref="Changes"/>.</summary>
    public int[] ChangedAt { get; private set; } = [];

    /// <summary>By route: its vehicle type.</summary>
    public int[] Vehicle { get; private set; } = [];

    /// <summary>Whether routes are valued for insertions alone, which takes a third of the time; moves then find what they need only after <see cref="Revalue"/>.</summary>
    public bool IsForInsertions { get; set; }

    /// <summary>Told of each route before it is written; null: nobody is.</summary>
    public RouteJournal<TKernel, TPrefix, TSuffix, TMiddle>? Journal { get; set; }

    /// <summary>How many times any route was written.</summary>
    public int Changes { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Base(int route) => route * stride;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int RouteOfSlot(int slot) => slot / stride;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int DemandOf(int state) => model.Demand[Kernel.TaskOf(state)];

    /// <summary>What a load costs a route.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long LoadCost(int route, int load) => Pricing.Of(Math.Max(0, load - model.Capacity[Vehicle[route]]), LoadPrice);

    /// <summary>Prizes of the tasks that are on no route.</summary>
    public long LeftOut
    {
        get
        {
            long prizes = 0;
            for (var task = 0; task < SlotOf.Length; task++)
            {
                prizes += SlotOf[task] < 0 ? model.Prize[task] : 0;
            }

            return prizes;
        }
    }

    /// <summary>Takes a task off; its route must be written next.</summary>
    public void Remove(int task) => SlotOf[task] = Nowhere;

    /// <summary>Lets all routes go and starts the clock again.</summary>
    public void Clear()
    {
        RouteCount = 0;
        SlotOf.AsSpan().Fill(Nowhere);
        Changes = 0;
        contentLength = 0;
    }

    /// <summary>Adds to the content that the next write puts on a route: the states from one slot to another, both with.</summary>
    public void Take(int from, int to)
    {
        for (var slot = from; slot <= to; slot++)
        {
            content[contentLength++] = Sequence[slot];
        }
    }

    /// <summary>The same backwards, from the later slot down.</summary>
    public void TakeBack(int from, int downTo)
    {
        for (var slot = from; slot >= downTo; slot--)
        {
            content[contentLength++] = Kernel.Flip(Sequence[slot]);
        }
    }

    /// <summary>Adds one state to the content.</summary>
    public void Take(int state) => content[contentLength++] = state;

    /// <summary>How much content has been taken.</summary>
    public int Taken => contentLength;

    /// <summary>Puts everything taken on one route.</summary>
    public void Write(int route)
    {
        Put(route, 0, contentLength);
        contentLength = 0;
    }

    /// <summary>Puts what was taken first on one route and the rest on another.</summary>
    public void Write(int route, int firstCount, int other)
    {
        Put(route, 0, firstCount);
        Put(other, firstCount, contentLength);
        contentLength = 0;
    }

    /// <summary>
    /// Puts one state that is on no route behind a slot. While routes are valued for insertions alone only what that changes is valued anew: prefixes behind it, suffixes before it.
    /// </summary>
    public void Insert(int route, int after, int state)
    {
        if (!IsForInsertions)
        {
            Take(Base(route) + 1, after);
            Take(state);
            Take(after + 1, Base(route) + Length[route]);
            Write(route);
            return;
        }

        Journal?.Keep(route);
        var first = Base(route);
        var end = first + Length[route] + 1;
        Sequence.AsSpan(after + 1, end - after).CopyTo(Sequence.AsSpan(after + 2));
        Suffix.AsSpan(after + 1, end - after).CopyTo(Suffix.AsSpan(after + 2));
        Sequence[after + 1] = state;
        RouteOf[Kernel.TaskOf(state)] = route;
        Length[route]++;
        ChangedAt[route] = ++Changes;
        for (var slot = after + 1; slot <= end; slot++)
        {
            SlotOf[Kernel.TaskOf(Sequence[slot])] = slot;
        }

        ValuePrefixes(after + 1, end + 1);
        ValueSuffixes(first, after + 1);
        ValueWhole(route, end + 1);
        Place(Math.Max(first + 1, after), Math.Min(end, after + 2));
    }

    /// <summary>Adds an empty route of a type.</summary>
    public void AddRoute(int vehicle)
    {
        if (RouteCount == Length.Length)
        {
            Resize(RouteCount + 1 + (RouteCount / 4));
        }

        Vehicle[RouteCount] = vehicle;
        (Length[RouteCount], Cost[RouteCount]) = (0, 0);
        Put(RouteCount++, 0, 0);
    }

    /// <summary>Adds an empty route of each type that has none and has another vehicle.</summary>
    public void EnsureEmptyRoutes()
    {
        for (var vehicle = 0; vehicle < model.VehicleCount; vehicle++)
        {
            var used = 0;
            var hasEmpty = false;
            for (var route = 0; route < RouteCount; route++)
            {
                var isOfType = Vehicle[route] == vehicle;
                used += isOfType ? 1 : 0;
                hasEmpty |= isOfType && Length[route] == 0;
            }

            if (!hasEmpty && used < model.VehicleLimit[vehicle])
            {
                AddRoute(vehicle);
            }
        }
    }

    /// <summary>Values all routes anew, after a price has changed.</summary>
    public void Revalue()
    {
        for (var route = 0; route < RouteCount; route++)
        {
            Value(route);
        }
    }

    /// <summary>Marks the routes that break a limit as changed.</summary>
    public void TouchBroken()
    {
        for (var route = 0; route < RouteCount; route++)
        {
            if (TooMuchLoad(route) > 0 || TooMuchTime(route) > 0)
            {
                ChangedAt[route] = ++Changes;
            }
        }
    }

    /// <summary>Demand beyond a route's capacity.</summary>
    public int TooMuchLoad(int route) => Math.Max(0, Load[route] - model.Capacity[Vehicle[route]]);

    /// <summary>Time by which a route breaks windows and longest duration.</summary>
    public long TooMuchTime(int route)
    {
        var last = Base(route) + Length[route];
        return Kernel.TooMuchTime(Prefix[last], Sequence[last], Sequence[last + 1], Suffix[last + 1]);
    }

    private void Put(int route, int from, int to)
    {
        Journal?.Keep(route);
        var first = Base(route);
        var vehicle = Vehicle[route];
        Sequence[first] = model.StartDepot(vehicle);
        var slot = first;
        for (var at = from; at < to; at++)
        {
            Sequence[++slot] = content[at];
            var task = Kernel.TaskOf(content[at]);
            SlotOf[task] = slot;
            RouteOf[task] = route;
        }

        Sequence[slot + 1] = model.EndDepot(vehicle);
        Place(first + 1, slot);
        Length[route] = to - from;
        ChangedAt[route] = ++Changes;
        Value(route);
    }

    private void Place(int first, int last)
    {
        var kernel = Kernel;
        var sequence = Sequence;
        var leg = kernel.Leg(sequence[first - 1], sequence[first]);
        for (var slot = first; slot <= last; slot++)
        {
            var legBefore = leg;
            leg = kernel.Leg(sequence[slot], sequence[slot + 1]);
            Places[kernel.TaskOf(sequence[slot])] = new Place(sequence[slot - 1], sequence[slot], sequence[slot + 1], legBefore, leg);
        }
    }

    private void Value(int route)
    {
        var kernel = Kernel;
        var first = Base(route);
        var end = first + Length[route] + 1;
        var sequence = Sequence;
        Prefix[first] = kernel.Start(sequence[first]);
        LoadTo[first] = 0;
        Suffix[end] = kernel.End(sequence[end]);
        ValuePrefixes(first + 1, end);
        ValueSuffixes(first, end - 1);
        ValueWhole(route, end);
        if (IsForInsertions)
        {
            return;
        }

        for (var slot = first + 1; slot < end; slot++)
        {
            for (var k = 1; k <= LongestPiece && slot + k <= end; k++)
            {
                Without[(slot * LongestPiece) + k - 1] =
                    kernel.Close(Prefix[slot - 1], sequence[slot - 1], sequence[slot + k], Suffix[slot + k]);
            }
        }

        if (model.VehicleCount > 1 && end - 1 > first)
        {
            var tail = kernel.One(sequence[end - 1]);
            Tail[end - 1] = tail;
            for (var slot = end - 2; slot > first; slot--)
            {
                Tail[slot] = tail = kernel.PrependTo(sequence[slot], sequence[slot + 1], tail);
            }
        }

        if (kernel.Reverses)
        {
            ValueBack(kernel, first, end);
        }
    }

    /// <summary>Prefixes and loads from a slot on to the last task.</summary>
    private void ValuePrefixes(int from, int end)
    {
        var kernel = Kernel;
        var sequence = Sequence;
        var prefix = Prefix[from - 1];
        var load = LoadTo[from - 1];
        for (var slot = from; slot < end; slot++)
        {
            Prefix[slot] = prefix = kernel.Extend(prefix, sequence[slot - 1], sequence[slot]);
            LoadTo[slot] = load += DemandOf(sequence[slot]);
        }

        LoadTo[end] = load;
    }

    /// <summary>Suffixes from a slot back to the first task.</summary>
    private void ValueSuffixes(int first, int from)
    {
        var kernel = Kernel;
        var sequence = Sequence;
        var suffix = Suffix[from + 1];
        for (var slot = from; slot > first; slot--)
        {
            Suffix[slot] = suffix = kernel.Prepend(sequence[slot], sequence[slot + 1], suffix);
        }
    }

    private void ValueWhole(int route, int end)
    {
        Load[route] = LoadTo[end];
        Bare[route] = Kernel.Close(Prefix[end - 1], Sequence[end - 1], Sequence[end], Suffix[end]);
        Cost[route] = Bare[route] + LoadCost(route, Load[route]);
    }

    private void ValueBack(TKernel kernel, int first, int end)
    {
        var sequence = Sequence;
        var before = sequence[first];
        var prefix = kernel.Start(before);
        BackPrefix[end] = prefix;
        for (var slot = end - 1; slot > first; slot--)
        {
            var state = kernel.Flip(sequence[slot]);
            BackPrefix[slot] = prefix = kernel.Extend(prefix, before, state);
            before = state;
        }

        var after = sequence[end];
        var suffix = kernel.End(after);
        BackSuffix[first] = suffix;
        for (var slot = first + 1; slot < end; slot++)
        {
            var state = kernel.Flip(sequence[slot]);
            BackSuffix[slot] = suffix = kernel.Prepend(state, after, suffix);
            after = state;
        }
    }

    private void Resize(int routes)
    {
        var slots = routes * stride;
        (Sequence, Prefix, Suffix) = (Grown(Sequence, slots), Grown(Prefix, slots), Grown(Suffix, slots));
        (BackPrefix, BackSuffix) = (Grown(BackPrefix, slots), Grown(BackSuffix, slots));
        Tail = model.VehicleCount > 1 ? Grown(Tail, slots) : Tail;
        (LoadTo, Without) = (Grown(LoadTo, slots), Grown(Without, slots * LongestPiece));
        (Length, Load, ChangedAt, Vehicle) = (Grown(Length, routes), Grown(Load, routes), Grown(ChangedAt, routes), Grown(Vehicle, routes));
        (Bare, Cost) = (Grown(Bare, routes), Grown(Cost, routes));
    }

    private static T[] Grown<T>(T[] old, int length)
    {
        Array.Resize(ref old, length);
        return old;
    }
}
