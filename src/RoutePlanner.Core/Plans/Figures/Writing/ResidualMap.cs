using NetTopologySuite.Geometries;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Languages;
using RoutePlanner.Core.Plans.Maps;
using RoutePlanner.Core.Plans.Maps.Themes;

namespace RoutePlanner.Core.Plans.Figures.Writing;

/// <summary>The map of the risk that is left: beats in five steps of unprotected risk per 100 m, so that the worst tenth of the roads stands out on any county.</summary>
internal static class ResidualMap
{
    /// <summary>Share of the roads' length up to each step's upper end; the last step has the rest.</summary>
    private static readonly double[] UpTo = [0.5, 0.75, 0.9, 0.97];

    public static MapDocument Of(PlanFigures figures, County county, FigureWords words)
    {
        var common = Words.For(words.Tag);
        List<ShadedBeat> beats = [.. figures.Beats.Select(beat => new ShadedBeat(beat.Course, beat.Metres, PerHundredMetres(beat)))];
        var limits = BeatShades.Quantiles(beats, UpTo);
        var shades = new BeatShades(beats, beat => BeatShades.StepOf(beat.Value ?? 0, limits), [ShadeRamp.None, .. ShadeRamp.Concern.Steps]);
        return new MapDocument
        {
            Title = $"{county.Name} {words.ResidualTitle}",
            Subtitle = $"{figures.Night.Date}  {figures.Night.Start}–{figures.Night.End}",
            Extent = ExtentOf(figures, county),
            Layers =
            [
                .. AreaLayers.Of(county),
                .. shades.Layers("residual"),
                .. PlaceLayers.Of(county with { Places = [.. county.Places.Where(p => p.Kind is PlaceKind.Base or PlaceKind.EntryExit)] }),
            ],
            Legend =
            [
                new LegendEntry(words.ResidualPer100, null),
                .. shades.Legend((_, of) => FormattableString.Invariant($"{of.Min(b => b.Value):0.##} – {of.Max(b => b.Value):0.##}")),
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
