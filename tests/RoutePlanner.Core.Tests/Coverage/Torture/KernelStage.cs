using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>Tells the kernel of acts.</summary>
internal sealed class KernelStage(TortureCounty county)
{
    private readonly UnitPresence presence = new(county.Model, county.Rules);

    /// <summary>An act that a change adds.</summary>
    public void Add(CoverageTrial trial, NightAct act)
    {
        var sink = trial.Adding;
        Stage(act, ref sink);
    }

    /// <summary>An act that a change takes away.</summary>
    public void Remove(CoverageTrial trial, NightAct act)
    {
        var sink = trial.Removing;
        Stage(act, ref sink);
    }

    /// <summary>Terms of a whole night, evaluated in one go.</summary>
    public CoverageTotals Full(IEnumerable<NightAct> acts)
    {
        var list = new VisitList();
        foreach (var act in acts)
        {
            Stage(act, ref list);
        }

        var state = county.Nobody();
        state.Load(list);
        return state.Totals;
    }

    private void Stage<TSink>(NightAct act, ref TSink sink)
        where TSink : IVisitSink, allows ref struct
    {
        var unit = county.Problem.Units[act.Unit];
        switch (act.Kind)
        {
            case ActKind.Visit when act.Node == unit.BaseNode:
                presence.VisitAtBase(act.Place, act.Start, act.End, act.Unit, ref sink);
                break;
            case ActKind.Visit or ActKind.Wait:
                presence.Stand(act.Node, act.Place, act.Kind == ActKind.Visit, act.Start, act.End, act.Unit, unit.Team.Tier, ref sink);
                break;
            default:
                presence.Drive(act.Path!.Footprint, act.Start, act.End, act.Unit, unit.Team.Tier, ref sink);
                if (act.Kind != ActKind.Drive)
                {
                    presence.Pass(act.KeyRoad, act.Kind == ActKind.PassForward, act.Start, act.End, act.Unit, ref sink);
                }

                break;
        }
    }
}
