using System.Runtime.CompilerServices;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Walks through the visits of one item in order of start and sums p(t) · U(age(t)) on the way.
/// <code>
/// a visit [start, end] of handicap L gives the age max(L, t - born), born = end - L, from its start on
/// kept: the visits that rule now or may yet, by handicap, each later born than the one before:  (Handicap, Born), later[0 .. LaterCount-1]
/// the first rules until its age reaches the next one's handicap
/// </code>
/// Mostly one is kept: a second only while a stronger presence will be forgotten before a weaker one that has begun. A scratch object: one thread.
/// </summary>
internal sealed class AgeSweep(RiskIntegral integral)
{
    /// <summary><see cref="Born"/> before anything has begun.</summary>
    public const int Nobody = int.MinValue;

    private (int Handicap, int Born)[] later = new (int, int)[8];
    private Fading fading = null!;
    private int riskClass;
    private int time;

    /// <summary>Sum so far.</summary>
    public long Sum { get; private set; }

    /// <summary>Handicap of the visit that rules now.</summary>
    public int Handicap { get; private set; }

    /// <summary>When a presence of full strength would have ended that left what is left of the ruling visit; <see cref="Nobody"/> without one.</summary>
    public int Born { get; private set; }

    /// <summary>Visits kept besides the ruling one.</summary>
    public int LaterCount { get; private set; }

    /// <summary>Begins an item's night.</summary>
    public void Begin(int itemClass) => Resume(itemClass, 0, 0, 0, Nobody);

    /// <summary>Goes on from a moment at which one visit, or nobody, was kept.</summary>
    public void Resume(int itemClass, int from, long sumBefore, int handicap, int born)
    {
        riskClass = itemClass;
        fading = integral.FadingOf(itemClass);
        time = from;
        Sum = sumBefore;
        Handicap = handicap;
        Born = born;
        LaterCount = 0;
    }

    /// <summary>Sums up to a moment, not before the last one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Advance(int to)
    {
        if (LaterCount > 0)
        {
            AdvanceThroughSeveral(to);
        }
        else if (time < to)
        {
            Sum += Born == Nobody ? Fading.Whole * integral.Plain(riskClass, time, to) : integral.Ruled(riskClass, fading, time, to, Handicap, Born);
            time = to;
        }
    }

    private void AdvanceThroughSeveral(int to)
    {
        while (time < to)
        {
            if (LaterCount == 0)
            {
                Advance(to);
                return;
            }

            var until = Math.Clamp(Born + later[0].Handicap, time, to);
            Sum += integral.Ruled(riskClass, fading, time, until, Handicap, Born);
            time = until;
            DropForgotten();
        }
    }

    /// <summary>A visit begins, at the moment last advanced to.</summary>
    public void Take(int handicap, int end)
    {
        handicap = Math.Min(handicap, fading.AgeLimit);
        var born = end - handicap;
        if (Born == Nobody || (handicap <= Handicap && born >= Born && LaterCount == 0) || (LaterCount == 0 && time - Born >= handicap))
        {
            // Without later ones: stronger and longer, or the old one is as weak already, and ends no later.
            (Handicap, Born) = (handicap, born);
            return;
        }

        if (LaterCount == 0 && handicap >= Handicap && born <= Born)
        {
            return;
        }

        Keep(handicap, born);
        DropForgotten();
    }

    /// <summary>Puts a visit among those kept, which stay in order of handicap and of birth; what is weaker and born no later goes.</summary>
    private void Keep(int handicap, int born)
    {
        if (later.Length == LaterCount + 1)
        {
            Array.Resize(ref later, 2 * later.Length);
        }

        // All kept, the ruling one first, for the time of this.
        Array.Copy(later, 0, later, 1, LaterCount);
        later[0] = (Handicap, Born);
        var count = LaterCount + 1;
        var at = 0;
        while (at < count && later[at].Handicap < handicap)
        {
            at++;
        }

        if (at > 0 && later[at - 1].Born >= born)
        {
            Unkeep(count);
            return;
        }

        var end = at;
        while (end < count && later[end].Born <= born)
        {
            end++;
        }

        if (end < count && later[end].Handicap == handicap)
        {
            Unkeep(count);
            return;
        }

        if (end == at && later.Length == count)
        {
            Array.Resize(ref later, 2 * later.Length);
        }

        Array.Copy(later, end, later, at + 1, count - end);
        later[at] = (handicap, born);
        Unkeep(count - (end - at) + 1);
    }

    private void Unkeep(int count)
    {
        (Handicap, Born) = later[0];
        LaterCount = count - 1;
        Array.Copy(later, 1, later, 0, LaterCount);
    }

    /// <summary>The ruling visit goes when the next one is no weaker any more.</summary>
    private void DropForgotten()
    {
        while (LaterCount > 0 && Born + later[0].Handicap <= time)
        {
            (Handicap, Born) = later[0];
            LaterCount--;
            Array.Copy(later, 1, later, 0, LaterCount);
        }
    }
}
