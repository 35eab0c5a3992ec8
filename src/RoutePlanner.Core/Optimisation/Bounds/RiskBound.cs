using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>
/// How much risk stays unprotected whoever drives where: by prices for being present (Lagrangian duality). Let every presence at item i cost π_i. Whatever the prices,
/// <code>
/// protection  ≤  Σ over items of (the most that presences there protect, less their price)  +  Σ over units of the most price their time can collect
/// </code>
/// The first is a chain of moments of one item (<see cref="PresenceValue"/>), the second the shift × the highest price a second of any arc driven (<see cref="ArcYields"/>) or any stand
/// (<see cref="StandYield"/>). A presence that protects everywhere a share κ of what a full one does may be charged κ π_i: put the full one in its place with probability κ, and the mean protects
/// no less. (What it adds to f is (κg − f)⁺ ≤ κ (g − f)⁺.) Driving and standing are priced apart, as what both protect is at most the sum.
/// <code>
/// prices   for driving ρ times those of DrivePrices, of which no second of driving collects more than 1; times a factor of the hour, dearer when few are out
///          for standing σ times w_i / E_i, E_i the highest weight that a second of standing protects with i: then no second collects more than σ, and what staying present costs besides
/// ρ, σ     the bound is convex in both, and they are searched for
/// </code>
/// </summary>
internal sealed class RiskBound
{
    private const int DriveStepSeconds = 20;
    private const int StandStepSeconds = 60;

    /// <summary>U is in whole millionths, 2⁻⁸ is left last: a share of it may be off by so much.</summary>
    private const double Rounding = 1 + 3e-4;

    /// <summary>The clock on which exponents are compared; the bound itself is worked out on the finer one.</summary>
    private const int CoarseStepSeconds = 100;

    private const int SearchSteps = 24;

    /// <summary>How strongly prices follow scarcity: 0 the same all night.</summary>
    private static readonly double[] ScarcityExponents = [0, 0.25, 0.5, 0.75, 1];

    /// <summary>Of the factor for standing to the one for driving, to begin with.</summary>
    private static readonly double[] Proportions = [1, 0.5, 0.25, 0.12, 0.06, 0.03];

    private readonly PatrolProblem patrol;
    private readonly RiskModel model;
    private readonly Handicaps handicaps;
    private readonly Tier strongest;

    public RiskBound(PatrolProblem patrol, RiskModel model)
    {
        this.patrol = patrol;
        this.model = model;
        handicaps = new Handicaps(model);
        strongest = patrol.Units.Min(unit => unit.Team.Tier);
    }

    /// <summary>Hours of risk at weight 1 and mean level that every plan leaves unprotected.</summary>
    public double UnprotectedAtLeast()
    {
        var all = 0.0;
        var integral = new RiskIntegral(model);
        for (var item = 0; item < model.ItemCount; item++)
        {
            all += model.Weight[item] * integral.Nobody(model.ClassOf[item]) / 3.6e12;
        }

        // Each item's risk is rounded to a millionth.
        return Math.Max(0, all - ProtectedAtMost() - (model.ItemCount * 1e-6));
    }

    private double ProtectedAtMost()
    {
        var yields = new ArcYields(patrol, model);
        var prices = new DrivePrices(patrol, model, yields);
        var (standDensity, mostStay) = StandDensity(yields, prices);
        var standing = new PricedItems(
            model, standDensity, CoursesOf(StandStepSeconds, StandYield.LastingSeconds, c => handicaps.OfStand(strongest, c, Presence.FullDwellSeconds), isForgotten: true), NoFactors());

        // How dear the hours are in which few are out: the best of some exponents, tried on a coarse clock.
        var best = ScarcityExponents.MinBy(exponent => BestBound(exponent, CoarseStepSeconds));
        return BestBound(best, DriveStepSeconds);

        double BestBound(double exponent, int stepSeconds)
        {
            var factors = Factors(prices, exponent);
            var driving = new PricedItems(model, prices.Density, CoursesOf(stepSeconds, ArcYields.LastingSeconds, c => handicaps.OfPass(strongest, c), isForgotten: false), factors);
            var times = UnitTimes(prices, factors);
            double Bound(double drive, double stand) => driving.At(drive) + standing.At(stand)
                + times.Sum(time => time.Seconds * Math.Max(drive * time.Rate, stand + (mostStay * Math.Max(0, (drive * time.Factor) - stand))));

            // Any prices give a bound: of some proportions between the two the best factor of both each, then each by itself.
            var (drive, stand) = (from share in Proportions let factor = Minimise(x => Bound(x, share * x)) select (factor, share * factor)).MinBy(pair => Bound(pair.factor, pair.Item2));
            drive = Minimise(x => Bound(x, stand));
            stand = Minimise(x => Bound(drive, x));
            return Bound(drive, stand);
        }
    }

    private double[] NoFactors() => [.. Enumerable.Repeat(1.0, model.SlotCount)];

    /// <summary>By slot (mean risk ÷ what units are out)^exponent, mean 1: what a presence in it costs more.</summary>
    private double[] Factors(DrivePrices prices, double exponent)
    {
        var (factors, risk) = (NoFactors(), new double[model.SlotCount]);
        for (var item = 0; item < model.ItemCount; item++)
        {
            var profile = model.ProfileOf(model.ClassOf[item]);
            for (var slot = 0; slot < risk.Length; slot++)
            {
                risk[slot] += model.Weight[item] * profile[slot];
            }
        }

        var most = Math.Max(1e-9, risk.Max());
        for (var slot = 0; slot < factors.Length; slot++)
        {
            var window = new TimeWindow(slot * RiskModel.SlotSeconds, (slot + 1) * RiskModel.SlotSeconds);
            var supply = patrol.Units.Sum(unit => Spans.Common(window, new TimeWindow(unit.ShiftStart, unit.ShiftEnd)) / (double)RiskModel.SlotSeconds * ShareOf(unit.Team.Tier) * prices.HighestRate[unit.Mode]);
            factors[slot] = Math.Pow(Math.Max(0.01, risk[slot] / most) / Math.Max(0.5, supply), exponent);
        }

        var mean = factors.Average();
        return [.. factors.Select(factor => factor / mean)];
    }

    /// <summary>
    /// Seconds of duty that collect alike, in shares of the strongest tier: Rate is the most that a second of driving collects, Factor by how much the dearest presence near it is dearer. A presence lies
    /// within the arc's time, or some it lasts, of the seconds that pay for it.
    /// </summary>
    private List<(double Seconds, double Rate, double Factor)> UnitTimes(DrivePrices prices, double[] factors)
    {
        var times = new List<(double, double, double)>();
        foreach (var group in patrol.Units.GroupBy(unit => (unit.Mode, unit.Team.Tier)))
        {
            var near = (prices.LongestArc(group.Key.Mode) + (2 * ArcYields.LastingSeconds) + RiskModel.SlotSeconds - 1) / RiskModel.SlotSeconds;
            for (var slot = 0; slot < factors.Length; slot++)
            {
                var window = new TimeWindow(slot * RiskModel.SlotSeconds, Math.Min(model.NightSeconds, (slot + 1) * RiskModel.SlotSeconds));
                var seconds = group.Sum(unit => Spans.Common(window, new TimeWindow(unit.ShiftStart, unit.ShiftEnd)));
                var dearest = factors[Math.Max(0, slot - near)..Math.Min(factors.Length, slot + near + 1)].Max();
                times.Add((seconds * ShareOf(group.Key.Tier), prices.HighestRate[group.Key.Mode] * dearest, dearest));
            }
        }

        return times;
    }

    /// <summary>
    /// Of each item the highest weight that standing anywhere protects with it for a second's worth of what is left when staying present is paid for; and the most that this takes of a second.
    /// </summary>
    private (double[] Density, double MostStay) StandDensity(ArcYields yields, DrivePrices prices)
    {
        var (density, mostStay) = (new double[model.ItemCount], 0.0);
        var rate = Enumerable.Range(0, model.ClassCount).Select(model.HalfLifeSeconds).Distinct().Max(StandYield.RateOf);
        for (var node = 0; node < patrol.Roads.Graph.NodeCount; node++)
        {
            int[] items = [.. model.SeenFromNode(node), .. yields.PlacesAt[node]];
            var weight = 0.0;
            foreach (var item in items)
            {
                weight += model.Weight[item];
            }

            var stay = prices.StayRate(node);
            mostStay = Math.Max(mostStay, stay);
            foreach (var item in items)
            {
                density[item] = Math.Max(density[item], rate * weight / (1 - stay));
            }
        }

        return (density, mostStay);
    }

    /// <summary>
    /// Courses by risk class. What a moment leaves is never forgotten: else the stand that it begins would add the whole of what it leaves last, not what it leaves above the moment.
    /// </summary>
    private Func<int, PresenceCourse> CoursesOf(int stepSeconds, int lastingSeconds, Func<int, int> handicapOf, bool isForgotten)
    {
        var made = new Dictionary<int, PresenceCourse>();
        return c =>
        {
            var (halfLife, handicap) = (model.HalfLifeSeconds(c), handicapOf(c));
            if (!made.TryGetValue(halfLife, out var course))
            {
                var ageLimit = isForgotten ? new Fading(halfLife).AgeLimit : int.MaxValue;
                made[halfLife] = course = new PresenceCourse(model.NightSeconds, stepSeconds, halfLife, handicap, lastingSeconds, ageLimit);
            }

            return course;
        };
    }

    /// <summary>What a tier's presence protects, of what the strongest one's does.</summary>
    private double ShareOf(Tier tier) => Rounding * Enumerable.Range(0, model.ClassCount)
        .Max(c => Math.Pow(2, (handicaps.OfPass(strongest, c) - handicaps.OfPass(tier, c)) / (double)model.HalfLifeSeconds(c)));

    /// <summary>By golden section on a scale of factors, e⁻¹² to e¹².</summary>
    private static double Minimise(Func<double, double> function)
    {
        var golden = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (-12.0, 12.0);
        var (a, b) = (high - (golden * (high - low)), low + (golden * (high - low)));
        var (atA, atB) = (function(Math.Exp(a)), function(Math.Exp(b)));
        for (var step = 0; step < SearchSteps; step++)
        {
            if (atA < atB)
            {
                (high, b, atB) = (b, a, atA);
                a = high - (golden * (high - low));
                atA = function(Math.Exp(a));
            }
            else
            {
                (low, a, atA) = (a, b, atB);
                b = low + (golden * (high - low));
                atB = function(Math.Exp(b));
            }
        }

        return Math.Exp((low + high) / 2);
    }
}
