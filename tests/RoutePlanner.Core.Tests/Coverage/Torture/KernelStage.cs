using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>Tells the kernel of an act, through its public verbs.</summary>
internal sealed class KernelStage(TortureCounty county)
{
    public void Add(CoverageTrial trial, NightAct act)
    {
        var unit = county.Problem.Units[act.Unit];
        switch (act.Kind)
        {
            case ActKind.Visit when act.Node == unit.BaseNode:
                trial.AddVisitAtBase(act.Place, act.Start, act.End, act.Unit);
                break;
            case ActKind.Visit or ActKind.Wait:
                trial.AddStand(act.Node, act.Place, act.Kind == ActKind.Visit, act.Start, act.End, act.Unit, unit.Team.Tier);
                break;
            default:
                trial.AddDrive(act.Path!.Footprint, act.Start, act.End, act.Unit, unit.Team.Tier);
                if (act.Kind != ActKind.Drive)
                {
                    trial.AddPass(act.KeyRoad, act.Kind == ActKind.PassForward, act.Start, act.End, act.Unit);
                }

                break;
        }
    }

    public void Remove(CoverageTrial trial, NightAct act)
    {
        var unit = county.Problem.Units[act.Unit];
        switch (act.Kind)
        {
            case ActKind.Visit when act.Node == unit.BaseNode:
                trial.RemoveVisitAtBase(act.Place, act.Start, act.End, act.Unit);
                break;
            case ActKind.Visit or ActKind.Wait:
                trial.RemoveStand(act.Node, act.Place, act.Kind == ActKind.Visit, act.Start, act.End, act.Unit, unit.Team.Tier);
                break;
            default:
                if (act.Kind != ActKind.Drive)
                {
                    trial.RemovePass(act.KeyRoad, act.Kind == ActKind.PassForward, act.Start, act.End, act.Unit);
                }

                trial.RemoveDrive(act.Path!.Footprint, act.Start, act.End, act.Unit, unit.Team.Tier);
                break;
        }
    }
}
