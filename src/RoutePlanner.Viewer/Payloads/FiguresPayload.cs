using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Figures;

namespace RoutePlanner.Viewer.Payloads;

/// <summary>What the page shows of a plan's figures (docs/figures.md).</summary>
internal sealed record FiguresPayload(ImmutableArray<GapPayload> Gaps)
{
    public static FiguresPayload Of(PlanFigures figures) =>
        new([.. figures.Gaps.Select(g => new GapPayload(Text.Word(g.Kind), g.TargetId, g.Name, g.IsAsked, g.Visits, g.WorstGap, g.WorstFrom, g.MeanGap, g.GapMax))]);

    /// <summary>Beats with risk as lines; columns: minutes of presence, worst gap in minutes, unprotected risk a kilometre.</summary>
    public static byte[] Beats(PlanFigures figures)
    {
        var lines = new PackedLines(3);
        foreach (var beat in figures.Beats)
        {
            var kilometres = Math.Max(beat.Metres, 1) / 1000;
            lines.Add(beat.Course.AsSpan(), (float)beat.PresenceMinutes, beat.WorstGap / 60f, (float)(beat.UnprotectedRisk / kilometres));
        }

        return lines.ToBytes();
    }
}

/// <summary>How long a place or key road is alone; seconds.</summary>
internal sealed record GapPayload(string Kind, string TargetId, string Name, bool Asked, int Visits, int WorstGap, int WorstFrom, double MeanGap, int? GapMax);
