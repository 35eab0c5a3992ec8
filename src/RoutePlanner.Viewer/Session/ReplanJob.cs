using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Optimisation;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Checking;
using RoutePlanner.Viewer.Serving;

namespace RoutePlanner.Viewer.Session;

/// <summary>Plans a night in the background. Cancelling hands back the best plan so far, as the planner does.</summary>
internal sealed class ReplanJob : IProgress<SearchProgress>, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private JobPayload status = new("running", "preparing", 0, null, null, [], []);

    /// <summary>How far it is.</summary>
    public JobPayload Status => Volatile.Read(ref status);

    /// <summary>Whether it has come to its end, good or bad.</summary>
    public bool HasEnded => Status.State != "running";

    /// <summary>Plans.</summary>
    /// <param name="county">The county as edited.</param>
    /// <param name="graphOf">Ties the county to its roads; slow.</param>
    /// <param name="options">Where it starts, what it keeps, how long it may take.</param>
    /// <param name="finish">Takes the plan, once it has passed the checker.</param>
    public void Run(County county, Func<County, CountyRoads> graphOf, PlannerOptions options, Action<Plan, PatrolProblem> finish)
    {
        try
        {
            var problem = PatrolProblem.Build(graphOf(county), county.Night);
            var result = Planner.Solve(problem, options, this, cancellation.Token);
            var breaches = PlanChecker.Check(result.Plan, problem);
            if (!breaches.IsEmpty)
            {
                End("failed", [.. breaches.Select(b => b.ToString())]);
                return;
            }

            finish(result.Plan, problem);
            var changed = options is { Start: { } start, KeepUntil: { } moment } ? KeptPast.Broken(start, result.Plan, moment) : [];
            End(result.End == SearchEnd.Cancelled ? "stopped" : "done", [], changed);
        }
        catch (InputException problem)
        {
            End("failed", [.. Problems.Of(problem).Messages]);
        }
#pragma warning disable CA1031 // the outermost boundary of this thread: a defect must reach the page as a message
        catch (Exception defect)
        {
            End("failed", [$"This is a defect of RoutePlanner; please report it: {defect}"]);
        }
#pragma warning restore CA1031
    }

    /// <summary>Ends the search; the best plan so far is still finished.</summary>
    public void Cancel() => cancellation.Cancel();

    public void Report(SearchProgress value) => Volatile.Write(
        ref status,
        new JobPayload("running", value.Stage.ToString().ToLowerInvariant(), value.Share, value.BestCost, value.Remaining?.TotalSeconds, [], []));

    public void Dispose() => cancellation.Dispose();

    private void End(string state, string[] problems, IReadOnlyList<string>? changed = null) =>
        Volatile.Write(ref status, new JobPayload(state, "", 1, Status.BestCost, null, problems, changed ?? []));
}

/// <summary>How far planning is.</summary>
/// <param name="State"><c>running</c>, <c>done</c>, <c>stopped</c> (a plan is there, but its search was cut short) or <c>failed</c>.</param>
/// <param name="Stage">While it runs: <c>preparing</c>, <c>searching</c>, <c>presence</c>, <c>writing</c>.</param>
/// <param name="Share">Share done, 0 to 1.</param>
/// <param name="BestCost">Cost of the best plan so far.</param>
/// <param name="RemainingSeconds">Estimate.</param>
/// <param name="Problems">Why it failed.</param>
/// <param name="ChangedPast">Units whose time before the moment to go on from could not stay as it was.</param>
internal sealed record JobPayload(string State, string Stage, double Share, double? BestCost, double? RemainingSeconds, IReadOnlyList<string> Problems,
    IReadOnlyList<string> ChangedPast);
