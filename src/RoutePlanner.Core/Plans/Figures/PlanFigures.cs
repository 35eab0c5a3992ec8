using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>What a plan amounts to in the field's terms (docs/figures.md), worked out from its steps and the county alone: what it says of its demands and totals isn't asked. Immutable.</summary>
public sealed record PlanFigures
{
    /// <summary>The county's id.</summary>
    public required string CountyId { get; init; }

    /// <summary>The night, as the plan has it.</summary>
    public required PlanNight Night { get; init; }

    /// <summary>Length of the night.</summary>
    public required int NightSeconds { get; init; }

    /// <summary>Digest of the inputs that the figures were worked out with.</summary>
    public required string InputsDigest { get; init; }

    /// <summary>The whole, then by tier, area, road class and hour, each in its natural order.</summary>
    public required ImmutableArray<CoverageFigure> Coverage { get; init; }

    /// <summary>Places and key roads: furthest over their rule first, then by longest gap, those of which nothing is asked last. Bases of which nothing is asked are left out.</summary>
    public required ImmutableArray<GapFigure> Gaps { get; init; }

    /// <summary>Beats with risk, in their order.</summary>
    public required ImmutableArray<BeatFigure> Beats { get; init; }

    /// <summary>Response and backup.</summary>
    public required ResponseFigures Response { get; init; }

    /// <summary>The whole, then by tier and area.</summary>
    public required ImmutableArray<AttendanceFigure> Attendance { get; init; }

    /// <summary>Points, lines, net.</summary>
    public required NetFigures Net { get; init; }

    /// <summary>
    /// Works out the figures. Any plan will do whose routes can be followed: its units are tonight's, its steps follow each other over roads that are there and open. Broken rules, demands and
    /// totals that don't hold (<see cref="Checking.PlanChecker"/>) are no hindrance.
    /// </summary>
    /// <param name="plan">The plan, also one made by hand.</param>
    /// <param name="problem">Tonight's problem, made from the county the plan is for.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="MapData.InputException">The routes can't be followed; carries every breach in the way.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PlanFigures Of(Plan plan, PatrolProblem problem, FiguresOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(problem);
        var within = (options ?? new FiguresOptions()).WithinMinutes;
        ArgumentOutOfRangeException.ThrowIfLessThan(within, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(within, 120, nameof(options));
        FollowablePlan.Demand(plan, problem);

        var night = new RecordedNight(plan, problem, RiskModel.Build(problem.Roads, problem.Night, problem.NightSeconds));
        var response = new ResponseCount(night, within).Count(cancellation);
        return new PlanFigures
        {
            CountyId = plan.CountyId,
            Night = plan.Night,
            NightSeconds = problem.NightSeconds,
            InputsDigest = problem.County.InputsDigest,
            Coverage = new CoverageCount(night).Count(),
            Gaps = GapCount.Of(night),
            Beats = BeatCount.Of(night, response),
            Response = response.Figures,
            Attendance = AttendanceCount.Of(night),
            Net = NetCount.Of(night),
        };
    }
}
