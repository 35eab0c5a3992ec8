using System.Runtime.InteropServices;

namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// Builds a <see cref="Hierarchy"/>: takes one state after another out of the network, least important first, and joins its neighbours by shortcuts
/// where the shortest path led over it.
/// <para>
/// Importance weighs, for what contraction would do now: arcs added against arcs removed, links those arcs stand for, and the level already reached
/// beneath (the edge difference and its companions of the 2008 paper, weighed as J. Dibbelt, B. Strasser, D. Wagner, 2016, describe for RoutingKit). It is worked
/// out anew for the neighbours of each contracted state, and once more when a state's turn comes. Deterministic.
/// </para>
/// </summary>
internal sealed class Contraction
{
    /// <summary>
    /// How many states a search for a way round may settle when a state is contracted, and when its importance is only being guessed. Measured on the
    /// Porto region: 50 and 3 give 2 % more arcs than 50 and 50 in a third of the time.
    /// </summary>
    private const int Patience = 50;

    /// <inheritdoc cref="Patience"/>
    private const int GuessPatience = 3;

    /// <summary>
    /// A state with more pairs of an arc in and an arc out waits until no other is left, the fewest pairs first: to assess it after each of its neighbours would
    /// take the third power of their number (a place with 800 streets: ten seconds). On real maps there is none.
    /// </summary>
    private const int ManyPairs = 10_000;

    /// <summary>More than the importance of any state that does not wait.</summary>
    private const int Waiting = 1_000_000_000;

    private readonly TravelNetwork network;
    private readonly ArcPool outArcs;
    private readonly ArcPool inArcs;
    private readonly WitnessSearch witnesses;
    private readonly MinHeap queue;
    private readonly int[] level;
    private readonly List<Shortcut> shortcuts = [];
    private readonly ContractedArcs up;
    private readonly ContractedArcs down;

    private Contraction(TravelNetwork network)
    {
        this.network = network;
        var (states, links) = (network.StateCount, network.Target.Length);
        (outArcs, inArcs) = (new ArcPool(states, links), new ArcPool(states, links));
        witnesses = new WitnessSearch(outArcs, inArcs, states);
        queue = new MinHeap(states);
        level = new int[states];
        (up, down) = (new ContractedArcs(states), new ContractedArcs(states));
    }

    /// <summary>The hierarchy of a network.</summary>
    public static Hierarchy Of(TravelNetwork network)
    {
        var contraction = new Contraction(network);
        contraction.TakeLinks();
        contraction.ContractAll();
        return contraction.Finish();
    }

    private void TakeLinks()
    {
        for (var state = 0; state < network.StateCount; state++)
        {
            for (var link = network.FirstLink[state]; link < network.FirstLink[state + 1]; link++)
            {
                var (to, time) = (network.Target[link], (uint)network.Deciseconds[link]);
                if (to != state && time < Hierarchy.Infinity)
                {
                    outArcs.AddOrLower(state, new PoolArc(to, time, 1, ArcParts.OfLink(link)));
                    inArcs.AddOrLower(to, new PoolArc(state, time, 1, ArcParts.OfLink(link)));
                }
            }
        }
    }

    private void ContractAll()
    {
        for (var state = 0; state < network.StateCount; state++)
        {
            queue.PushOrDecrease(state, Guess(state));
        }

        while (!queue.IsEmpty)
        {
            var (state, _) = queue.Pop();
            var importance = Assess(state, Patience);
            if (!queue.IsEmpty && importance > queue.MinKey)
            {
                queue.PushOrDecrease(state, importance);
                continue;
            }

            Contract(state);
        }
    }

    private int Guess(int state)
    {
        var pairs = (long)inArcs.Count(state) * outArcs.Count(state);
        return pairs > ManyPairs ? (int)Math.Min(Waiting + pairs, int.MaxValue) : Assess(state, GuessPatience);
    }

    /// <summary>The importance of a state as things stand; leaves the shortcuts that its contraction needs in <see cref="shortcuts"/>.</summary>
    private int Assess(int state, int patience)
    {
        shortcuts.Clear();
        var ins = inArcs[state];
        var outs = outArcs[state];
        for (var i = 0; i < ins.Length; i++)
        {
            FindShortcuts(state, i, ins[i], outs, patience);
        }

        var (removed, added, removedHops, addedHops) = (ins.Length + outs.Length, shortcuts.Count, 0L, 0L);
        foreach (ref readonly var arc in ins)
        {
            removedHops += arc.Hops;
        }

        foreach (ref readonly var arc in outs)
        {
            removedHops += arc.Hops;
        }

        foreach (ref readonly var shortcut in CollectionsMarshal.AsSpan(shortcuts))
        {
            addedHops += shortcut.Hops;
        }

        return removed == 0 ? 0 : (1000 * level[state]) + (1000 * added / removed) + (int)(1000 * addedHops / removedHops);
    }

    private void FindShortcuts(int state, int inArc, in PoolArc into, ReadOnlySpan<PoolArc> outs, int patience)
    {
        var (leadsOn, longest) = (false, 0u);
        foreach (ref readonly var arc in outs)
        {
            if (arc.Other != into.Other)
            {
                (leadsOn, longest) = (true, Math.Max(longest, into.Deciseconds + arc.Deciseconds));
            }
        }

        if (!leadsOn)
        {
            return;
        }

        witnesses.Run(into.Other, state, Math.Min(longest, Hierarchy.Infinity - 1), patience);
        for (var i = 0; i < outs.Length; i++)
        {
            ref readonly var arc = ref outs[i];
            var time = into.Deciseconds + arc.Deciseconds;
            if (arc.Other != into.Other && time < Hierarchy.Infinity && !witnesses.Reaches(arc.Other, state, time))
            {
                shortcuts.Add(new Shortcut(into.Other, arc.Other, time, into.Hops + arc.Hops, inArc, i));
            }
        }
    }

    private void Contract(int state)
    {
        var (firstDown, firstUp) = (down.Add(state, inArcs[state]), up.Add(state, outArcs[state]));
        foreach (ref readonly var arc in inArcs[state])
        {
            outArcs.Remove(arc.Other, state);
        }

        foreach (ref readonly var arc in outArcs[state])
        {
            inArcs.Remove(arc.Other, state);
        }

        inArcs.Clear(state);
        outArcs.Clear(state);
        foreach (var s in shortcuts)
        {
            var parts = ArcParts.OfShortcut(firstDown + s.InArc, firstUp + s.OutArc);
            outArcs.AddOrLower(s.From, new PoolArc(s.To, s.Deciseconds, s.Hops, parts));
            inArcs.AddOrLower(s.To, new PoolArc(s.From, s.Deciseconds, s.Hops, parts));
        }

        LiftNeighbours(state);
    }

    private void LiftNeighbours(int state)
    {
        foreach (ref readonly var arc in down.Of(state))
        {
            Lift(arc.Other, state);
        }

        foreach (ref readonly var arc in up.Of(state))
        {
            Lift(arc.Other, state);
        }
    }

    private void Lift(int neighbour, int over)
    {
        level[neighbour] = Math.Max(level[neighbour], level[over] + 1);
        queue.Set(neighbour, Guess(neighbour));
    }

    private Hierarchy Finish()
    {
        var positionOf = Hierarchy.PositionsByLevel(network, level);
        var (upArcs, upNumberOf) = up.ByPosition(positionOf);
        var (downArcs, downNumberOf) = down.ByPosition(positionOf);
        ArcParts.Renumber(upArcs.Parts, upNumberOf, downNumberOf);
        ArcParts.Renumber(downArcs.Parts, upNumberOf, downNumberOf);
        return new Hierarchy(network, positionOf, upArcs, downArcs);
    }
}
