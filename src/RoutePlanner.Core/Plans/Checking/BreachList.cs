using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Checking;

/// <summary>Collects breaches, so that a check can go on and find them all. Messages are written the same in every culture.</summary>
internal sealed class BreachList
{
    private readonly ImmutableArray<Breach>.Builder breaches = ImmutableArray.CreateBuilder<Breach>();

    /// <summary>About the plan as a whole.</summary>
    public void Add(string code, FormattableString message) => Add(code, null, null, null, message);

    /// <summary>About a unit.</summary>
    public void AddUnit(string code, string unitId, FormattableString message) => Add(code, unitId, null, null, message);

    /// <summary>About one step.</summary>
    public void AddStep(string code, CheckedRoute route, CheckedStep step, FormattableString message) =>
        Add(code, route.Unit.Id, step.Index, step.Step.DemandId, message);

    /// <summary>About a demand.</summary>
    public void AddDemand(string code, string demandId, FormattableString message) => Add(code, null, null, demandId, message);

    /// <summary>In the order they were found.</summary>
    public ImmutableArray<Breach> ToImmutable() => breaches.ToImmutable();

    private void Add(string code, string? unitId, int? stepIndex, string? demandId, FormattableString message) =>
        breaches.Add(new Breach(code, unitId, stepIndex, demandId, FormattableString.Invariant(message)));
}
