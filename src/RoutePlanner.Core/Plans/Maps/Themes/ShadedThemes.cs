using System.Globalization;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Maps.Themes;

/// <summary>
/// Makes the shaded themes of a plan, of the whole night or of a moment. Steps of minutes are fixed, so that maps of two plans can be laid side by side; steps of risk, which has no natural
/// unit, are shares of the roads' length.
/// </summary>
internal sealed class ShadedThemes
{
    /// <summary>What "the hour before" a moment is.</summary>
    public const int LookBackSeconds = 3600;

    private static readonly double[] GapLimits = [60, 120, 240];
    private static readonly double[] PresenceLimits = [1, 3, 10];
    private static readonly double[] ResponseLimits = [5, 10, 20];

    /// <summary>Shares of the roads' length up to each step's upper end.</summary>
    private static readonly double[] RiskShares = [0.5, 0.75, 0.9, 0.97];

    private readonly ResolvedPlan plan;
    private readonly MapWords words;
    private readonly int? at;
    private readonly CancellationToken cancellation;
    private readonly RecordedNight night;
    private readonly BeatValues values;

    /// <exception cref="MapData.InputException">The routes can't be followed; carries every breach in the way.</exception>
    public ShadedThemes(ResolvedPlan plan, MapWords words, int? at, CancellationToken cancellation)
    {
        FollowablePlan.Demand(plan.Plan, plan.Problem);
        (this.plan, this.words, this.at, this.cancellation) = (plan, words, at, cancellation);
        night = new RecordedNight(plan.Plan, plan.Problem, RiskModel.Build(plan.Problem.Roads, plan.Problem.Night, plan.Problem.NightSeconds));
        values = new BeatValues(night);
    }

    private int From => at is { } moment ? Math.Max(0, moment - LookBackSeconds) : 0;

    private int To => at ?? plan.Problem.NightSeconds;

    public ShadedTheme Of(MapTheme theme) => theme switch
    {
        MapTheme.Gaps => Gaps(),
        MapTheme.Presence => Steps("presence", values.Presence(From, To), PresenceLimits, ShadeRamp.Presence, Spanned(words.PresencePer100), words.NoPresence, noneIsZero: true),
        MapTheme.Risk => Risk(),
        MapTheme.Response => Steps(
            "response", values.Response(at, cancellation), ResponseLimits, ShadeRamp.Concern, at is null ? words.MeanResponse : words.Response, words.NoResponse, noneIsZero: false),
        _ => throw new ArgumentOutOfRangeException(nameof(theme), theme, "not a shaded theme"),
    };

    private ShadedTheme Gaps()
    {
        var roads = Steps(
            "gaps", at is { } moment ? values.SinceEntry(moment) : values.WorstGap(), GapLimits, ShadeRamp.Concern,
            at is null ? words.LongestGap : words.SinceEntry, at is null ? words.NotEntered : words.NotYetEntered, noneIsZero: false);
        var places = new PlaceGaps(plan, at);
        var layers = PlaceLayers.Of(
            plan.County with { Places = [.. plan.County.Places.Where(p => places.MinutesOf(p) is not null)] }, _ => true,
            place => MapColours.Sign(place.Kind) with { Fill = ShadeRamp.Concern.Steps[BeatShades.StepOf(places.MinutesOf(place)!.Value, GapLimits)].Colour, Outline = Colour.Ink });
        var ring = new SymbolStyle(SymbolShape.Ring, 8.5, Colour.White, MapColours.Unmet);
        var over = new MapLayer("over-rule", [.. plan.County.Places.Where(places.IsOverRule).Select(p => new MapFeature(MapShapes.Point(p.Position), ring))]);
        return roads with
        {
            Layers = [.. roads.Layers, .. layers, over],
            Legend =
            [
                .. roads.Legend,
                new LegendEntry(words.Places, null),
                .. ShadeRamp.Concern.Steps.Select((step, i) => new LegendEntry(RangeText(i, GapLimits), new SymbolStyle(SymbolShape.Circle, 5, step.Colour, Colour.Ink))),
                .. over.Features.IsEmpty ? [] : new[] { new LegendEntry(words.OverRule, ring) },
            ],
        };
    }

    private ShadedTheme Risk()
    {
        // Rounded, so that streets of one kind that nobody comes to fall into one step.
        var beats = Beats([.. values.UnprotectedRisk(From, To).Select(value => value is { } risk ? (double?)Math.Round(risk, 2) : null)]);
        var limits = BeatShades.Quantiles(beats, RiskShares);
        var shades = new BeatShades(beats, beat => BeatShades.StepOf(beat.Value ?? 0, limits), [ShadeRamp.None, .. ShadeRamp.Concern.Steps]);
        return new ShadedTheme(
            [.. shades.Layers("risk")],
            [new LegendEntry(Spanned(words.RiskPer100), null), .. shades.Legend((_, of) => string.Create(CultureInfo.InvariantCulture, $"{of.Min(b => b.Value):0.##} – {of.Max(b => b.Value):0.##}"))],
            ShadeRamp.Concern);
    }

    /// <summary>Roads in fixed steps; a step of its own, below all, for those without a value.</summary>
    private ShadedTheme Steps(string id, double?[] valueOf, double[] limits, ShadeRamp ramp, string title, string none, bool noneIsZero)
    {
        var shades = new BeatShades(
            Beats(valueOf), beat => beat.Value is not { } value || (noneIsZero && value <= 0) ? 0 : 1 + BeatShades.StepOf(value, limits), [ShadeRamp.None, .. ramp.Steps]);
        return new ShadedTheme([.. shades.Layers(id)], [new LegendEntry(title, null), .. shades.Legend((step, _) => step == 0 ? none : RangeText(step - 1, limits))], ramp);
    }

    private List<ShadedBeat> Beats(double?[] valueOf) =>
    [
        .. Enumerable.Range(0, night.Risk.BeatCount)
            .Where(beat => night.Risk.Weight[beat] > 0)
            .Select(beat => new ShadedBeat(BeatCourse.Of(night.Beats, beat), night.MetresOf(beat), valueOf[beat])),
    ];

    /// <summary>A heading with the hour it is about, where it is about a moment.</summary>
    private string Spanned(string title) =>
        at is null ? title : $"{title}  {string.Format(CultureInfo.InvariantCulture, words.Between, plan.Clock.Minute(From), plan.Clock.Minute(To))}";

    private static string RangeText(int step, double[] limits) => FormattableString.Invariant(
        $"{(step == 0 ? "≤ " : step == limits.Length ? "> " : $"{limits[step - 1]:0} – ")}{limits[Math.Min(step, limits.Length - 1)]:0}");
}
