using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>Works out what a unit does from its stops: each as soon as it can, not before its start; what the shift has no room for is cut off.</summary>
internal sealed class TortureRoutes(TortureCounty county)
{
    /// <summary>A unit's acts in order of time.</summary>
    public List<NightAct> ActsOf(int unit, IReadOnlyList<TortureStop> stops)
    {
        var (who, acts) = (county.Problem.Units[unit], new List<NightAct>());
        var (node, time) = (who.BaseNode, who.ShiftStart);
        foreach (var stop in stops)
        {
            if (time < who.ShiftEnd && (node == stop.Node || TryDrive(acts, who, unit, ref node, ref time, stop)))
            {
                time = Math.Max(time, Math.Min(stop.Start, who.ShiftEnd));
                Do(acts, who, unit, ref node, ref time, stop);
            }
        }

        return acts;
    }

    private bool TryDrive(List<NightAct> acts, Unit who, int unit, ref int node, ref int time, TortureStop stop)
    {
        if (county.Paths.Between(who.Mode, node, stop.Via < 0 ? node : stop.Via, stop.Node) is not { } path)
        {
            return false;
        }

        var end = Math.Min(who.ShiftEnd, time + (path.Seconds * stop.Pace / TortureStop.UsualPace));
        acts.Add(new NightAct(ActKind.Drive, unit, time, end, path));
        (node, time) = (stop.Node, end);
        return true;
    }

    private void Do(List<NightAct> acts, Unit who, int unit, ref int node, ref int time, TortureStop stop)
    {
        var seconds = stop.Seconds;
        if (stop.KeyRoad < 0)
        {
            var end = Math.Min(who.ShiftEnd, time + seconds);
            if (stop.IsVisit || node != who.BaseNode)
            {
                acts.Add(new NightAct(stop.IsVisit ? ActKind.Visit : ActKind.Wait, unit, time, end, Node: node, Place: stop.Place));
            }

            time = end;
        }
        else if (county.Paths.Pass(who.Mode, stop.KeyRoad, stop.IsForward) is { } path)
        {
            var end = Math.Min(who.ShiftEnd, time + (path.Seconds * stop.Pace / TortureStop.UsualPace));
            acts.Add(new NightAct(stop.IsForward ? ActKind.PassForward : ActKind.PassBackward, unit, time, end, path, KeyRoad: stop.KeyRoad));
            var roads = county.Problem.Roads.KeyRoadPaths[stop.KeyRoad];
            (node, time) = (stop.IsForward ? roads.Node1 : roads.Node0, end);
        }
    }
}
