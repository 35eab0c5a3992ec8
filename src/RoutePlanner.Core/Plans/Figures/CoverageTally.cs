namespace RoutePlanner.Core.Plans.Figures;

/// <summary>What a <see cref="CoverageFigure"/> is summed up in.</summary>
internal sealed class CoverageTally
{
    public double Risk { get; set; }

    public double Unprotected { get; set; }

    public double UnprotectedWithout { get; set; }

    public long UnitSeconds { get; set; }

    public int Beats { get; private set; }

    public int VisitedBeats { get; private set; }

    private double Metres { get; set; }

    private double VisitedMetres { get; set; }

    public void AddBeat(double metres, bool isVisited)
    {
        Beats++;
        Metres += metres;
        if (isVisited)
        {
            VisitedBeats++;
            VisitedMetres += metres;
        }
    }

    public CoverageFigure ToFigure(CoverageGroup group, string key, string name) => new()
    {
        Group = group,
        Key = key,
        Name = name,
        Risk = Risk,
        UnprotectedRisk = Unprotected,
        UnprotectedWithout = group == CoverageGroup.Tier ? UnprotectedWithout : null,
        UnitMinutes = UnitSeconds / 60.0,
        Beats = Beats,
        VisitedBeats = VisitedBeats,
        Kilometres = Metres / 1000,
        VisitedKilometres = VisitedMetres / 1000,
    };
}
