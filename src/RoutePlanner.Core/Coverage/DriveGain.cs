using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// The most a drive can take off the unprotected risk, by tier and by the slot it begins in, worked out when first asked for; and the key roads whose beats it enters.
/// Kept with the path; shared by threads.
/// </summary>
internal sealed class DriveGain
{
    private readonly DriveFootprint path;
    private readonly GainBounds bounds;
    private readonly Boxed?[][] byTierAndSlot;

    public DriveGain(DriveFootprint path, GainBounds bounds, WatchRules rules, int slotCount)
    {
        this.path = path;
        this.bounds = bounds;
        byTierAndSlot = [.. Enum.GetValues<Tier>().Select(_ => new Boxed?[slotCount])];
        var lines = new SortedSet<int>();
        foreach (var item in path.Items)
        {
            for (var use = rules.FirstUse[item]; use < rules.FirstUse[item + 1]; use++)
            {
                lines.Add(rules.UseDemand[use]);
            }
        }

        Lines = [.. lines];
    }

    /// <summary>Demands of the key roads whose beats are entered.</summary>
    public int[] Lines { get; }

    /// <summary>Upper bound for a drive at given moments.</summary>
    public Gain Of(Tier tier, int start, int end)
    {
        if (end - start != path.Seconds)
        {
            return SlowerDrive(tier, start, end - start);
        }

        ref var kept = ref byTierAndSlot[(int)tier][start / RiskModel.SlotSeconds];
        var gain = Volatile.Read(ref kept);
        if (gain is null)
        {
            Volatile.Write(ref kept, gain = new Boxed(AnywhereInSlot(tier, start / RiskModel.SlotSeconds)));
        }

        return gain.Gain;
    }

    /// <summary>Each presence begins some seconds after the drive, so in one of two slots.</summary>
    private Gain AnywhereInSlot(Tier tier, int slot)
    {
        Gain Most(int item, PresenceKind kind, int from, int to)
        {
            var seconds = path.Offsets[to] - path.Offsets[from];
            var first = slot + (path.Offsets[from] / RiskModel.SlotSeconds);
            return Gain.Max(bounds.Of(item, kind, tier, seconds, first), bounds.Of(item, kind, tier, seconds, first + 1));
        }

        return Sum(Most);
    }

    private Gain SlowerDrive(Tier tier, int start, int driven)
    {
        Gain Most(int item, PresenceKind kind, int from, int to)
        {
            var entered = path.OffsetAt(from, driven);
            return bounds.Of(item, kind, tier, path.OffsetAt(to, driven) - entered, (start + entered) / RiskModel.SlotSeconds);
        }

        return Sum(Most);
    }

    private Gain Sum(Func<int, PresenceKind, int, int, Gain> most)
    {
        var sum = default(Gain);
        for (var k = 0; k < path.Items.Length; k++)
        {
            sum += most(path.Items[k], PresenceKind.Drive, k, k + 1);
        }

        for (var j = 0; j < path.SeenItems.Length; j++)
        {
            sum += most(path.SeenItems[j], PresenceKind.See, path.SeenFrom[j], path.SeenTo[j]);
        }

        return sum;
    }

    /// <summary>Is written in one piece, whatever another thread reads.</summary>
    private sealed record Boxed(Gain Gain);
}
