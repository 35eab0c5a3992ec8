namespace RoutePlanner.Core.Optimisation.Moves;

/// <summary>A unit's break at another time and place: where the unit is then, where it goes next, or at its base; always at a place, which is what a sheet names.</summary>
internal sealed class MoveBreak(MoveBasis basis) : INightMove
{
    public bool TryDraw(NightTrial trial, int unit)
    {
        var wish = basis.Problem.Patrol.Units[unit];
        if (wish.BreakSeconds == 0)
        {
            return false;
        }

        var route = basis.RouteOf(unit);
        var k = 0;
        while (!basis.IsBreak(route[k].Stop))
        {
            k++;
        }

        var seconds = wish.BreakSeconds;
        var start = wish.BreakEarliest + basis.Random.Next(wish.BreakLatest - wish.BreakEarliest - seconds + 1);
        trial.Begin();
        trial.Take(unit, k);
        var draft = trial.Draft(unit);
        var index = MoveBasis.IndexAt(draft, start);
        var territory = basis.TerritoryOf(unit);
        var location = basis.Random.Next(3) switch
        {
            0 => basis.Problem.BaseLocation[unit],
            1 => territory.StandAfter(index == 0 ? basis.Problem.BaseLocation[unit] : draft[index - 1].Stop.Exit),
            _ => territory.StandBefore(draft[index].Stop.Entry),
        };
        if (location == Territory.NoLocation || territory.Places[location] == Territory.NoPlace)
        {
            return false;
        }

        trial.Put(unit, index, new Stop(basis.Problem.Tasks.BreakTask[unit], TaskTable.Forward, location, location, start, start + seconds));
        return true;
    }
}
