namespace RoutePlanner.Core.Plans.Checking;

/// <summary>A step of a route that may serve a demand.</summary>
internal sealed record ServedStep(CheckedRoute Route, CheckedStep Step)
{
    /// <summary>As a demand's served list names it.</summary>
    public ServedVisit Entry => new(Route.Unit.Id, Step.Step.Start, Step.Step.End);
}
