using RoutePlanner.Cli.Demo.Patrol;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Figures;

namespace RoutePlanner.Cli.Demo.Planted;

/// <summary>
/// Turns what hidden routes do into what places and key roads ask for: as many visits and passes as are made, windows around them, least times between them a little shorter than they are and
/// longest ones a little longer, so that the hidden plan keeps every rule with little to spare. What no route serves asks for nothing.
/// </summary>
internal sealed class PlantedWishes
{
    /// <summary>Shares of places and key roads with each kind of rule.</summary>
    private const double WithWindowEach = 0.25, WithWindowAround = 0.25, WithGapMin = 0.6, WithGapMax = 0.6, WithTier = 0.6;

    /// <summary>Minutes by which a window is wider than the visits in it, on each side.</summary>
    private const double LeastMargin = 5, MostMargin = 25;

    /// <summary>A rule for the least gap is this share of it or more, one for the longest at most this multiple.</summary>
    private const double LeastShare = 0.8, MostMultiple = 1.15;

    private readonly PatrolProblem problem;
    private readonly ulong seed;
    private readonly ILookup<string, (Unit Unit, PlanStep Step)> services;
    private readonly Dictionary<string, int> worstGapOfKeyRoad;

    /// <param name="problem">The night before anything was planted.</param>
    /// <param name="routes">Steps of each unit.</param>
    /// <param name="figures">Figures of these routes.</param>
    /// <param name="seed">The county's.</param>
    public PlantedWishes(PatrolProblem problem, IReadOnlyList<IReadOnlyList<PlanStep>> routes, PlanFigures figures, ulong seed)
    {
        (this.problem, this.seed) = (problem, seed);
        services = routes.SelectMany((steps, u) => steps.Where(s => s.DemandId is not null).Select(s => (Unit: problem.Units[u], Step: s)))
            .OrderBy(s => s.Step.Start).ToLookup(s => s.Step.DemandId!, StringComparer.Ordinal);
        worstGapOfKeyRoad = figures.Gaps.Where(g => g.Kind == DemandKind.Passes).ToDictionary(g => g.TargetId, g => g.WorstGap, StringComparer.Ordinal);
    }

    public DemoPlace Of(DemoPlace place)
    {
        var visits = services["visits:" + place.Id].ToList();
        var asksNothing = place with { Visits = 0, GapMinMinutes = null, GapMaxMinutes = null, Windows = [], Tiers = [], Needs = [], Note = null };
        if (visits.Count == 0)
        {
            return asksNothing;
        }

        var dice = SplitMix.For(seed, $"planted {place.Id}");
        var windows = Windows([.. visits.Select(v => (v.Step.Start, v.Step.End))], dice);
        var (gapMin, gapMax) = Gaps([.. visits.Select(v => (v.Step.Start, v.Step.End))], windows, dice);
        return asksNothing with
        {
            Visits = visits.Count,
            Windows = [.. windows.Select(w => $"{Clock(w.Start)}-{Clock(w.End)}")],
            GapMinMinutes = gapMin,
            GapMaxMinutes = gapMax,
            Tiers = Tiers(visits, dice),
        };
    }

    public DemoKeyRoad Of(DemoKeyRoad road)
    {
        var passes = services["passes:" + road.Id].ToList();
        if (passes.Count == 0)
        {
            return road with { Passes = 0, Direction = "any", GapMaxMinutes = null, Tiers = [] };
        }

        var dice = SplitMix.For(seed, $"planted {road.Id}");
        var forward = passes.Count(p => p.Step.Direction == TravelDirection.Forward);
        var direction = 2 * forward == passes.Count ? "both" : forward == passes.Count ? "forward" : "any";
        return road with
        {
            Passes = direction == "both" ? forward : passes.Count,
            Direction = direction,
            GapMaxMinutes = dice.Chance(WithGapMax) ? Longer(worstGapOfKeyRoad[road.Id], dice) : null,
            Tiers = Tiers(passes, dice),
        };
    }

    /// <summary>In minutes of the night; none where visits count at any time. One for each visit, which may run together, or one around all.</summary>
    private List<(int Start, int End)> Windows(List<(int Start, int End)> visits, SplitMix dice)
    {
        var roll = dice.Unit();
        var spans = roll < WithWindowEach ? visits : roll < WithWindowEach + WithWindowAround ? [(visits[0].Start, visits[^1].End)] : [];
        var windows = new List<(int Start, int End)>();
        foreach (var span in spans)
        {
            var start = Math.Max(0, (span.Start / 60) - (int)dice.Between(LeastMargin, MostMargin));
            var end = Math.Min(problem.NightSeconds / 60, ((span.End + 59) / 60) + (int)dice.Between(LeastMargin, MostMargin));
            if (windows.Count > 0 && start <= windows[^1].End)
            {
                windows[^1] = (windows[^1].Start, end);
            }
            else
            {
                windows.Add((start, end));
            }
        }

        return windows;
    }

    private (int? GapMin, int? GapMax) Gaps(List<(int Start, int End)> visits, List<(int Start, int End)> windows, SplitMix dice)
    {
        var (hoursStart, hoursEnd) = windows.Count == 0 ? (0, problem.NightSeconds) : (windows[0].Start * 60, windows[^1].End * 60);
        var between = visits.Zip(visits.Skip(1)).Select(pair => pair.Second.Start - pair.First.End).ToList();
        var longest = between.Append(visits[0].Start - hoursStart).Append(hoursEnd - visits[^1].End).Max();
        var gapMax = dice.Chance(WithGapMax) ? Longer(longest, dice) : (int?)null;
        var share = dice.Between(LeastShare, 1);
        var gapMin = between.Count > 0 && dice.Chance(WithGapMin) ? Math.Min((int)(between.Min() / 60 * share), (gapMax ?? int.MaxValue) - 1) : (int?)null;
        return (gapMin, gapMax);
    }

    private static int Longer(int seconds, SplitMix dice) => (int)Math.Ceiling(seconds / 60.0 * dice.Between(1, MostMultiple));

    private static IReadOnlyList<string> Tiers(List<(Unit Unit, PlanStep Step)> made, SplitMix dice)
    {
        var tiers = made.Select(m => m.Unit.Team.Tier).Distinct().ToList();
        return dice.Chance(WithTier) && tiers.Count == 1 ? [tiers[0].ToString().ToLowerInvariant()] : [];
    }

    private string Clock(int minute) => problem.Night.Start.PlusMinutes(minute).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
