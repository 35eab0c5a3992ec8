using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Every handicap that a presence can have tonight, worked out once. Immutable.
/// <code>
/// half-life k of class c: k = indexOf[c];   pass[tier * halfLives + k], seen likewise
/// stand[(tier * halfLives + k) * (FullDwellSeconds + 1) + seconds]
/// </code>
/// </summary>
internal sealed class Handicaps
{
    private const int Dwells = Presence.FullDwellSeconds + 1;

    private readonly int halfLives;
    private readonly int[] indexOf;
    private readonly int[] pass;
    private readonly int[] seen;
    private readonly int[] stand;

    public Handicaps(RiskModel model)
    {
        int[] distinct = [.. Enumerable.Range(0, model.ClassCount).Select(model.HalfLifeSeconds).Distinct()];
        halfLives = distinct.Length;
        indexOf = [.. Enumerable.Range(0, model.ClassCount).Select(c => Array.IndexOf(distinct, model.HalfLifeSeconds(c)))];
        int[] Table(Func<Tier, int, IEnumerable<int>> entries) => [.. Enum.GetValues<Tier>().SelectMany(tier => distinct.SelectMany(halfLife => entries(tier, halfLife)))];
        pass = Table((tier, halfLife) => [Presence.Handicap(Presence.PassStrength * Presence.TierStrength(tier), halfLife)]);
        seen = Table((tier, halfLife) => [Presence.Handicap(Presence.SeenShare * Presence.PassStrength * Presence.TierStrength(tier), halfLife)]);
        stand = Table((tier, halfLife) => Enumerable.Range(0, Dwells).Select(
            seconds => Presence.Handicap(Presence.StandStrength(seconds) * Presence.TierStrength(tier), halfLife)));
    }

    /// <summary>Whether all classes have the same half-life, so that class 0 stands for all.</summary>
    public bool AreAlike => halfLives == 1;

    public int OfPass(Tier tier, int riskClass) => pass[((int)tier * halfLives) + indexOf[riskClass]];

    public int OfSeen(Tier tier, int riskClass) => seen[((int)tier * halfLives) + indexOf[riskClass]];

    public int OfStand(Tier tier, int riskClass, int seconds) =>
        stand[((((int)tier * halfLives) + indexOf[riskClass]) * Dwells) + Math.Min(seconds, Presence.FullDwellSeconds)];
}
