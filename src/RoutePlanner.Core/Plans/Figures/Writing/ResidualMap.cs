using NetTopologySuite.Geometries;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;

namespace RoutePlanner.Core.Plans.Figures.Writing;

/// <summary>The map of the risk that is left: beats in five steps of unprotected risk per 100 m, so that the worst tenth of the roads stands out on any county.</summary>
internal static class ResidualMap
{
    /// <summary>Share of the roads' length up to each step's upper end; the last step has the rest.</summary>
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
                .. Steps.Index().Where(step => steps.Contains(step.Index)).Select(step => new LegendEntry(StepText(steps[step.Index], figures.Beats.Sum(beat => beat.Metres)), step.Item)),
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

    /// <summary>Rounded, so that streets of one kind that nobody comes to fall into one step.</summary>
    private static double PerHundredMetres(BeatFigure beat) => beat.Metres > 0 ? Math.Round(beat.UnprotectedRisk * 100 / beat.Metres, 2) : 0;

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

    /// <summary>The lowest step that reaches up to a value: where many roads have the same, steps above it stay empty.</summary>
    private static int StepOf(double value, double[] limits)
    {
        var step = 0;
        while (step < limits.Length && value > limits[step])
        {
            step++;
        }

        return step;
    }

    /// <summary>What values a step holds, and how much of the roads' length.</summary>
    private static string StepText(IEnumerable<BeatFigure> beats, double allMetres)
    {
        var values = beats.Select(PerHundredMetres).ToList();
        return FormattableString.Invariant($"{values.Min():0.##} – {values.Max():0.##}  ({beats.Sum(beat => beat.Metres) / allMetres:0.0 %})");
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
