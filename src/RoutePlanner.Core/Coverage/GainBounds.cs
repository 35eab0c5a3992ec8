using System.Numerics;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// The most that one presence can take off an item's unprotected risk, whoever else is there: an upper bound by the slot it begins in, from a table.
/// <code>
/// A presence of handicap L from s to s + d leaves alone, x seconds after s, the share U(max(L, x − d + L)); let f(x) be what it takes, 10⁶ less that. f never rises with x.
/// What it takes in all is at most Σ p(s + x) f(x): others can only have taken some of it already (the strongest counts).
/// For s in slot j, second s + 900 k + y with 0 ≤ y &lt; 900 lies in slot j + k or j + k + 1, so the sum is at most Σ_k max(p[j + k], p[j + k + 1]) F_k, F_k = Σ f(900 k .. 900 k + 899).
/// A longer presence, and one of a smaller handicap, has f no smaller anywhere: so lengths are rounded up to powers of two.
/// </code>
/// Rows are made when first asked for. Shared by threads: two may make the same row.
/// </summary>
internal sealed class GainBounds
{
    private const int ShortestBits = 4;
    private const int LongestBits = 17;
    private const int LengthCount = LongestBits - ShortestBits + 1;

    private readonly RiskModel model;
    private readonly RiskIntegral integral;
    private readonly Handicaps handicaps;
    private readonly Gain[]?[] rows = new Gain[]?[Enum.GetValues<PresenceKind>().Length * Enum.GetValues<Tier>().Length * LengthCount];

    public GainBounds(CoverageState state)
    {
        model = state.Model;
        integral = state.Integral;
        handicaps = state.Presence.Handicaps;
    }

    /// <summary>Upper bound on what a presence takes off an item's unprotected risk, in millionths.</summary>
    /// <param name="item">The item.</param>
    /// <param name="kind">Driving, seeing or standing.</param>
    /// <param name="tier">Whose.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="slot">In which slot it begins.</param>
    public Gain Of(int item, PresenceKind kind, Tier tier, int seconds, int slot)
    {
        if (slot >= model.SlotCount)
        {
            return default;
        }

        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, seconds - 1)) + 1, ShortestBits, LongestBits);
        var at = (((((int)kind * 3) + (int)tier) * LengthCount) + bits) - ShortestBits;
        var row = Volatile.Read(ref rows[at]) ?? Make(kind, tier, 1 << bits, ref rows[at]);
        ref readonly var most = ref row[(model.ClassOf[item] * model.SlotCount) + slot];
        var scale = model.Weight[item] / CoverageState.SumsPerMillionth;

        // One more: sums are rounded to whole millionths.
        return new Gain((scale * most.Whole) + 1, scale * most.PerSecond, scale * most.LastPerSecond, 1);
    }

    private Gain[] Make(PresenceKind kind, Tier tier, int seconds, ref Gain[]? kept)
    {
        var row = new Gain[model.ClassCount * model.SlotCount];
        for (var c = 0; c < model.ClassCount; c++)
        {
            var handicap = kind switch
            {
                PresenceKind.Drive => handicaps.OfPass(tier, c),
                PresenceKind.See => handicaps.OfSeen(tier, c),
                _ => handicaps.OfStand(tier, c, seconds),
            };
            var fading = integral.FadingOf(c);
            var taken = TakenBySlot(fading, handicap, seconds);
            var profile = model.ProfileOf(c);
            double highest = 0;
            foreach (var level in profile)
            {
                highest = Math.Max(highest, level);
            }

            for (var slot = 0; slot < model.SlotCount; slot++)
            {
                var sum = 0.0;
                for (var k = 0; k < taken.Length && slot + k < profile.Length; k++)
                {
                    sum += (double)Math.Max(profile[slot + k], slot + k + 1 < profile.Length ? profile[slot + k + 1] : 0) * taken[k];
                }

                // At no second does it take off more than in its first one; what is left last is 2^-8.
                var perSecond = (double)Math.Max(profile[slot], slot + 1 < profile.Length ? profile[slot + 1] : 0) * (Fading.Whole - fading.Unprotected[Math.Min(handicap, fading.AgeLimit)]);
                row[(c * model.SlotCount) + slot] = new Gain(sum, perSecond, highest * (Fading.Whole - fading.Unprotected[fading.AgeLimit - 1]), 1);
            }
        }

        Volatile.Write(ref kept, row);
        return row;
    }

    /// <summary>F_k.</summary>
    private static long[] TakenBySlot(Fading fading, int handicap, int seconds)
    {
        handicap = Math.Min(handicap, fading.AgeLimit);
        var taken = new long[((seconds + fading.AgeLimit) / RiskModel.SlotSeconds) + 1];
        for (var x = 0; x < taken.Length * RiskModel.SlotSeconds; x++)
        {
            var age = Math.Min(fading.AgeLimit, Math.Max(handicap, x - seconds + handicap));
            taken[x / RiskModel.SlotSeconds] += Fading.Whole - fading.Unprotected[age];
        }

        return taken;
    }
}
