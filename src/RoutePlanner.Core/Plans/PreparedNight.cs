using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Plans;

/// <summary>
/// What solving a night needs of its roads and hours alone, whoever is on duty and whatever is asked: made when first needed and kept. One solver at a time.
/// </summary>
internal sealed class PreparedNight
{
    private readonly Dictionary<Mode, TravelEngine> engines;
    private readonly CountyRoads roads;
    private readonly Lazy<RiskModel> risk;
    private readonly Func<ITravel, ITravel> around;

    public PreparedNight(CountyRoads roads, Night night, int nightSeconds)
        : this(roads, new Lazy<RiskModel>(() => RiskModel.Build(roads, night, nightSeconds)), [], travel => travel)
    {
    }

    private PreparedNight(CountyRoads roads, Lazy<RiskModel> risk, Dictionary<Mode, TravelEngine> engines, Func<ITravel, ITravel> around) =>
        (this.roads, this.risk, this.engines, this.around) = (roads, risk, engines, around);

    /// <summary>The night's risk.</summary>
    public RiskModel Risk => risk.Value;

    /// <summary>Shortest paths of a mode, fit for the county's key roads.</summary>
    public ITravel TravelFor(Mode mode)
    {
        if (!engines.TryGetValue(mode, out var engine))
        {
            engines[mode] = engine = TravelEngine.Build(roads.Graph, mode, roads.Passes());
        }

        return around(engine.NewTravel());
    }

    /// <summary>The same night, sharing all that is made, where travel answers otherwise.</summary>
    public PreparedNight With(Func<ITravel, ITravel> change) => new(roads, risk, engines, change);
}
