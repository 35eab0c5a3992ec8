using System.Collections.Immutable;

namespace RoutePlanner.Core.Patrol;

/// <summary>Tonight's problem: who is there and what is asked. Made once, never changed, safe to share between threads.</summary>
/// <param name="Roads">County and road graph.</param>
/// <param name="Night">The night.</param>
/// <param name="NightSeconds">Its length.</param>
/// <param name="Units">Teams on shifts, in order of team and shift.</param>
/// <param name="Demands">Demands, places before key roads, each in file order.</param>
/// <param name="PlaceAreaIds">Area of each place of the county: as declared, else the smallest around it; null where there is none.</param>
public sealed record PatrolProblem(
    CountyRoads Roads, Night Night, int NightSeconds, ImmutableArray<Unit> Units, ImmutableArray<Demand> Demands, ImmutableArray<string?> PlaceAreaIds)
{
    private readonly AreaTree? areaTree;

    /// <summary>The county.</summary>
    public County County => Roads.County;

    /// <summary>Stops that every plan of this night has, by unit and start.</summary>
    public ImmutableArray<UnitLock> Locks { get; init; } = [];

    /// <summary>The county's areas with their nesting; the builder's, which needed it first.</summary>
    internal AreaTree AreaTree
    {
        get => areaTree ?? new AreaTree(County.Areas);
        init => areaTree = value;
    }

    /// <summary>Tonight's units and demands.</summary>
    /// <exception cref="MapData.InputException">Shifts of one team overlap, a window misses the night, or a locked stop can't be.</exception>
    public static PatrolProblem Build(CountyRoads roads, Night night) => PatrolProblemBuilder.Build(roads, night);

    /// <summary>Whether the rules let a unit serve a demand: tier, skills and jurisdiction. Says nothing about time or roads.</summary>
    public static bool MayServe(Unit unit, Demand demand)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(demand);
        return (demand.Tiers.IsEmpty || demand.Tiers.Contains(unit.Team.Tier))
            && demand.Needs.All(unit.Team.Skills.Contains)
            && MayWorkIn(unit, demand.AreaId);
    }

    /// <summary>Whether jurisdiction lets a unit visit, hold or pass in an area; null is "in no area", which is open to all.</summary>
    public static bool MayWorkIn(Unit unit, string? areaId)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return areaId is null || unit.AreaIds.IsEmpty || unit.AreaIds.Contains(areaId);
    }
}
