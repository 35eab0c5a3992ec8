using System.Collections.Immutable;
using System.Globalization;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Plans.Maps.Themes;

/// <summary>Roads shaded by a value of their beats: layers from the lowest step to the highest, so that what matters most lies on top, and the legend with the values.</summary>
internal sealed class BeatShades
{
    private readonly ImmutableArray<LineStyle> styles;
    private readonly ILookup<int, ShadedBeat> steps;
    private readonly double allMetres;

    /// <param name="beats">In the order of the roads, so that neighbours of one step become one line.</param>
    /// <param name="stepOf">Index into <paramref name="styles"/> of a beat's step.</param>
    /// <param name="styles">Lowest first.</param>
    public BeatShades(IReadOnlyCollection<ShadedBeat> beats, Func<ShadedBeat, int> stepOf, ImmutableArray<LineStyle> styles)
    {
        this.styles = styles;
        steps = beats.ToLookup(stepOf);
        allMetres = beats.Sum(beat => beat.Metres);
    }

    public IEnumerable<MapLayer> Layers(string id) => styles.Select((style, step) =>
        new MapLayer(string.Create(CultureInfo.InvariantCulture, $"{id}-{step}"), [.. Joined(steps[step]).Select(course => new MapFeature(MapShapes.Line(course), style))]));

    /// <summary>A sample a step that occurs, with its text and its share of the roads' length.</summary>
    /// <param name="text">What a step holds, given its index and its beats.</param>
    public IEnumerable<LegendEntry> Legend(Func<int, IEnumerable<ShadedBeat>, string> text) =>
        styles.Index().Where(step => steps.Contains(step.Index)).Select(step => new LegendEntry(
            string.Create(CultureInfo.InvariantCulture, $"{text(step.Index, steps[step.Index])}  ({steps[step.Index].Sum(beat => beat.Metres) / allMetres:0.0 %})"), step.Item));

    /// <summary>Upper ends of the steps but the last, so that each holds the roads up to a share of the whole length.</summary>
    public static double[] Quantiles(IReadOnlyCollection<ShadedBeat> beats, ReadOnlySpan<double> upTo)
    {
        var sorted = beats.OrderBy(beat => beat.Value).ToList();
        var all = sorted.Sum(beat => beat.Metres);
        var limits = new double[upTo.Length];
        var (sum, step) = (0.0, 0);
        foreach (var beat in sorted)
        {
            sum += beat.Metres;
            for (; step < upTo.Length && sum >= upTo[step] * all; step++)
            {
                limits[step] = beat.Value ?? 0;
            }
        }

        return limits;
    }

    /// <summary>The lowest step that reaches up to a value: where many roads have the same, steps above it stay empty.</summary>
    public static int StepOf(double value, ReadOnlySpan<double> limits)
    {
        var step = 0;
        while (step < limits.Length && value > limits[step])
        {
            step++;
        }

        return step;
    }

    /// <summary>Lines of beats that follow each other without a gap.</summary>
    private static List<List<GeoPoint>> Joined(IEnumerable<ShadedBeat> beats)
    {
        var lines = new List<List<GeoPoint>>();
        foreach (var beat in beats)
        {
            if (lines.Count > 0 && lines[^1][^1] == beat.Course[0])
            {
                lines[^1].AddRange(beat.Course.Skip(1));
            }
            else
            {
                lines.Add([.. beat.Course]);
            }
        }

        return lines;
    }
}
