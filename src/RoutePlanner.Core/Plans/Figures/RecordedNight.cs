using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Traces;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>A followable plan with everything that figures are counted from: who was where and when, and which beat lies where.</summary>
internal sealed class RecordedNight
{
    public const int HourSeconds = 3600;

    public RecordedNight(Plan plan, PatrolProblem problem, RiskModel risk)
    {
        Plan = plan;
        Problem = problem;
        Risk = risk;
        Record = new VisitRecord(problem, risk, plan.Units);
        Areas = new ReportAreas(problem.County);
        Beats = Beats.Of(problem.Roads.Graph);
        _ = NightClock.TryMake(plan.Night, problem.County.TimeZone, out var clock);
        Clock = clock;
        AreaOfBeat = new int[risk.BeatCount];
        for (var beat = 0; beat < risk.BeatCount; beat++)
        {
            AreaOfBeat[beat] = risk.Weight[beat] > 0 ? Areas.At(Beats.Middle[beat]) : Areas.None;
        }
    }

    public Plan Plan { get; }

    public PatrolProblem Problem { get; }

    public County County => Problem.County;

    public RoadGraph Graph => Problem.Roads.Graph;

    public RiskModel Risk { get; }

    public VisitRecord Record { get; }

    public ReportAreas Areas { get; }

    public Beats Beats { get; }

    public NightClock Clock { get; }

    /// <summary>Number of the area of each beat with risk.</summary>
    public int[] AreaOfBeat { get; }

    /// <summary>Hours of the night, the last possibly cut short.</summary>
    public int HourCount => (Problem.NightSeconds + HourSeconds - 1) / HourSeconds;

    public int EdgeOf(int beat) => Beats.EdgeOf[beat];

    public double MetresOf(int beat) => Beats.MetresOn(Beats.EdgeOf[beat]);

    /// <summary>Number of a place's area: as declared, else around it.</summary>
    public int AreaOfPlace(int place) => Areas.Of(Problem.PlaceAreaIds[place], County.Places[place].Position);
}
