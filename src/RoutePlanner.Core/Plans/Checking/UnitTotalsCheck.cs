namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Whether a unit's totals are the sums over its steps.</summary>
internal static class UnitTotalsCheck
{
    public static void Run(CheckedRoute route, ProblemIndex index, BreachList breaches)
    {
        var totals = route.Plan.Totals;
        var metres = route.Steps.Sum(step => TravelCheck.MetresOf(step, index.Graph));
        if (!Tolerance.SameMetres(totals.DriveMetres, metres))
        {
            breaches.AddUnit(BreachCode.UnitTotals, route.Unit.Id, $"driveMetres is {totals.DriveMetres}, expected {metres}");
        }

        Same("driveSeconds", totals.DriveSeconds, Seconds(step => step.IsDriven));
        Same("passes", totals.Passes, route.Steps.Count(step => step.Step.Kind == StepKind.Pass));
        Same("visits", totals.Visits, route.Steps.Count(step => step.IsVisit));
        Same("visitSeconds", totals.VisitSeconds, Seconds(step => step.IsVisit));
        Same("waitSeconds", totals.WaitSeconds, Seconds(step => step.Step.Kind == StepKind.Wait));
        Same("breakSeconds", totals.BreakSeconds, Seconds(step => step.Step.Kind == StepKind.Break));

        long Seconds(Func<CheckedStep, bool> which) => route.Steps.Where(which).Sum(step => step.Seconds);

        void Same(string field, long found, long expected)
        {
            if (found != expected)
            {
                breaches.AddUnit(BreachCode.UnitTotals, route.Unit.Id, $"{field} is {found}, expected {expected}");
            }
        }
    }
}
