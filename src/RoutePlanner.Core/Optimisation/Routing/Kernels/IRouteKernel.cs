namespace RoutePlanner.Core.Optimisation.Routing.Kernels;

/// <summary>
/// How pieces of routes are valued and joined; a struct, so that the moves are compiled once for each kernel with everything inlined. A piece is
/// a run of <em>states</em>: a state is what a piece begins or ends with — a task whose mode is open, or a task in one mode, as the kernel has it —
/// or a depot. All pieces obey one law: joined left to right or right to left, a whole route is worth the same.
/// </summary>
/// <typeparam name="TPrefix">A piece from a start depot on.</typeparam>
/// <typeparam name="TSuffix">A piece up to an end depot.</typeparam>
/// <typeparam name="TMiddle">A piece between tasks.</typeparam>
internal interface IRouteKernel<TPrefix, TSuffix, TMiddle>
{
    /// <summary>Price of a unit of time too much, see <see cref="Moves.Pricing"/>.</summary>
    int TimePrice { get; set; }

    /// <summary>The task of a state.</summary>
    int TaskOf(int state);

    /// <summary>The state of the same task when its route is driven backwards.</summary>
    int Flip(int state);

    /// <summary>Whether driving a piece backwards can be worth trying between routes.</summary>
    bool Reverses { get; }

    /// <summary>The prefix that is only the start depot.</summary>
    TPrefix Start(int depot);

    /// <summary>The suffix that is only the end depot.</summary>
    TSuffix End(int depot);

    /// <summary>The prefix that ends at <paramref name="last"/>, with <paramref name="next"/> after it.</summary>
    TPrefix Extend(in TPrefix prefix, int last, int next);

    /// <summary>The suffix that begins at <paramref name="first"/>, with <paramref name="before"/> in front.</summary>
    TSuffix Prepend(int before, int first, in TSuffix suffix);

    /// <summary>A piece of one task.</summary>
    TMiddle One(int state);

    /// <summary>The piece that ends at <paramref name="last"/>, with <paramref name="next"/> after it.</summary>
    TMiddle Append(in TMiddle middle, int last, int next);

    /// <summary>The piece that begins at <paramref name="first"/>, with <paramref name="before"/> in front.</summary>
    TMiddle PrependTo(int before, int first, in TMiddle middle);

    /// <summary>The prefix that ends at <paramref name="last"/>, with a piece that begins at <paramref name="first"/> after it.</summary>
    TPrefix Join(in TPrefix prefix, int last, int first, in TMiddle middle);

    /// <summary>Cost of the route of a prefix that ends at <paramref name="last"/> and a suffix that begins at <paramref name="first"/>, with the price of broken times but not of load.</summary>
    long Close(in TPrefix prefix, int last, int first, in TSuffix suffix);

    /// <summary>A lower bound, cheap to have, for what it costs a route to do one task more between two neighbours, whose <see cref="Leg"/> is given; 0 where there is none.</summary>
    int LeastDetour(int before, int state, int after, int leg);

    /// <summary>The cost of going from one state to another; 0 where modes are open.</summary>
    int Leg(int from, int to);

    /// <summary>Time by which that route breaks windows and longest duration.</summary>
    long TooMuchTime(in TPrefix prefix, int last, int first, in TSuffix suffix);
}
