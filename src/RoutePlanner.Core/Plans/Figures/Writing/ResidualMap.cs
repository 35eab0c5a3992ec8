using NetTopologySuite.Geometries;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;

namespace RoutePlanner.Core.Plans.Figures.Writing;

/// <summary>The map of the risk that is left: beats in five steps of unprotected risk per 100 m, so that the worst tenth of the roads stands out on any county.</summary>
internal static class ResidualMap
{
    /// <summary>Share of the roads' length below each step's upper end; the last step has the rest.</summary>
    private static readonly double[] UpTo = [0.5, 0.75, 0.9, 0.97];

    /// <summary>Yellow to dark red (ColorBrewer YlOrRd by Brewer and Harrower), the lowest step grey; wider where there is more, so that it reads in grey, too.</summary>
    private static readonly LineStyle[] Steps =
    [
        new(Colour.Rgb(0xC4C4C4), 0.8), new(Colour.Rgb(0xF2C85B), 1.2), new(Colour.Rgb(0xFD8D3C), 1.7), new(Colour.Rgb(0xE31A1C), 2.5), new(Colour.Rgb(0x7A0025), 3.4),
    ];

    public static MapDocument Of(PlanFigures figures, County county, FigureWords words)
    {
        var common = Words.For(words.Tag);
        var limits = Limits(figures);
        var steps = figures.Beats.ToLookup(beat => StepOf(PerHundredMetres(beat), limits));
        return new MapDocument
        {
            Title = $"{county.Name} {words.ResidualTitle}",
            Subtitle = $"{figures.Night.Date}  {figures.Night.Start}–{figures.Night.End}",
            Extent = ExtentOf(figures, county),
            Layers =
            [
                .. AreaLayers.Of(county),
                .. Steps.Select((style, step) => new MapLayer($"residual-{step}", [.. steps[step].Select(beat => new MapFeature(MapShapes.Line(beat.Course), style))])),
                .. PlaceLayers.Of(county with { Places = [.. county.Places.Where(p => p.Kind is PlaceKind.Base or PlaceKind.EntryExit)] }),
            ],
            Legend =
            [
                new LegendEntry(words.ResidualPer100, null),
                .. Steps.Select((style, step) => new LegendEntry(StepText(step, limits), style)),
                .. county.Places.Select(p => p.Kind).Where(kind => kind is PlaceKind.Base or PlaceKind.EntryExit).Distinct().Order()
                    .Select(kind => new LegendEntry(common.Of(kind), MapColours.Sign(kind))),
                new LegendEntry(common.AreaBoundary, AreaLayers.Edge),
                new LegendEntry(common.CountyBoundary, AreaLayers.CountyEdge),
            ],
            Notice = county.Provenance.Synthetic ? common.SyntheticNotice : null,
            North = common.North,
            LegendTitle = common.Legend,
        };
    }

    private static double PerHundredMetres(BeatFigure beat) => beat.Metres > 0 ? beat.UnprotectedRisk * 100 / beat.Metres : 0;

    /// <summary>Upper ends of the steps but the last.</summary>
    private static double[] Limits(PlanFigures figures)
    {
        var sorted = figures.Beats.Select(beat => (Value: PerHundredMetres(beat), beat.Metres)).OrderBy(b => b.Value).ToList();
        var all = sorted.Sum(b => b.Metres);
        var limits = new double[UpTo.Length];
        var (sum, step) = (0.0, 0);
        foreach (var (value, metres) in sorted)
        {
            sum += metres;
            for (; step < UpTo.Length && sum >= UpTo[step] * all; step++)
            {
                limits[step] = value;
            }
        }

        return limits;
    }

    private static int StepOf(double value, double[] limits)
    {
        var step = 0;
        while (step < limits.Length && value > limits[step])
        {
            step++;
        }

        return step;
    }

    private static string StepText(int step, double[] limits)
    {
        var (from, to) = (step == 0 ? 0 : limits[step - 1], step == limits.Length ? (double?)null : limits[step]);
        var share = (step == UpTo.Length ? 1 : UpTo[step]) - (step == 0 ? 0 : UpTo[step - 1]);
        return to is { } end
            ? FormattableString.Invariant($"{from:0.0#} – {end:0.0#}  ({share:0 %})")
            : FormattableString.Invariant($"> {from:0.0#}  ({share:0 %})");
    }

    private static Envelope ExtentOf(PlanFigures figures, County county)
    {
        var extent = new Envelope();
        foreach (var area in county.Areas)
        {
            extent.ExpandToInclude(area.Shape.EnvelopeInternal);
        }

        foreach (var point in figures.Beats.SelectMany(beat => beat.Course))
        {
            extent.ExpandToInclude(point.Lon, point.Lat);
        }

        extent = extent.IsNull ? new Envelope(0, 0, 0, 0) : extent;
        // Some room around, about a hundred metres at least.
        extent.ExpandBy((0.02 * extent.Width) + 0.001, (0.02 * extent.Height) + 0.001);
        return extent;
    }
}
