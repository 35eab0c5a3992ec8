using System.Diagnostics;
using System.Globalization;
using RoutePlanner.Benchmarks.Instances.Cases;
using RoutePlanner.Benchmarks.Instances.Checking;
using RoutePlanner.Benchmarks.Instances.Reading;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>Runs solvers on instances, one after another, and checks whatever they hand back.</summary>
/// <param name="folder">Where solutions better than the best known ones are saved.</param>
/// <param name="tell">Told what happens, a line at a time.</param>
internal sealed class InstanceRunner(string folder, Action<string> tell)
{
    /// <summary>One run.</summary>
    public InstanceRun Run(InstanceCase instance, IInstanceSolver solver, SolverBudget budget, int seed)
    {
        var before = Environment.CpuUsage.TotalTime;
        var wall = Stopwatch.StartNew();
        var found = solver.Solve(instance, budget, seed);
        var elapsed = budget.Elapsed;
        wall.Stop();
        var cpu = Environment.CpuUsage.TotalTime - before;

        var (verdict, text) = found.Best is { } best ? instance.Check(best) : new CheckedSolution(new Verdict(0, 0, ["no solution"]), new SolutionText([], null));
        if (verdict.Holds && instance.HasValueOfCost && instance.Value(found.Best!.Cost) is var told && Math.Abs(told - verdict.Cost) > InstanceRun.Same * verdict.Cost)
        {
            verdict = verdict with { Violations = [string.Create(CultureInfo.InvariantCulture, $"the solver says {told}, it is {verdict.Cost}")] };
        }

        double? value = verdict.Holds ? verdict.Cost : null;
        var afterOne = found.Trace.Where(t => verdict.Holds && t.At.TotalSeconds <= 1).Select(t => (double?)t.Value).LastOrDefault();
        var run = new InstanceRun(
            instance.Row.Set, instance.Row.Name, instance.Problem.Tasks.Length, solver.Name, seed, budget.Time.TotalSeconds, cpu.TotalSeconds, wall.Elapsed.TotalSeconds,
            value, instance.Row.Value, instance.Gap(value), instance.Gap(afterOne), found.Trace.Count > 0 ? found.Trace[^1].At.TotalSeconds : null,
            found.Evaluations / elapsed.TotalSeconds, verdict.Routes, verdict.Violations)
        {
            IsMaximised = instance.IsMaximised,
        };
        if (run.IsBetter)
        {
            Save(instance, text, run);
        }

        return run;
    }

    /// <summary>Saves a solution that is better than any known one.</summary>
    private void Save(InstanceCase instance, SolutionText text, InstanceRun run)
    {
        var row = instance.Row;
        var file = Path.Combine(
            folder, string.Create(CultureInfo.InvariantCulture, $"{row.Set.Replace('/', '-')}-{row.Name.Replace(' ', '-')}-{run.Value}.sol"));
        Directory.CreateDirectory(folder);
        File.WriteAllText(file, text.ToString());
        var fleet = instance.StatedFleet is { } stated && run.Routes > stated ? $", with {run.Routes} routes where the file states {stated} vehicles" : "";
        var doubt = row.IsProven && fleet.Length == 0 ? "; THE KNOWN VALUE IS CALLED PROVEN OPTIMAL, so the table, the instance or the checker is wrong" : "";
        tell(string.Create(
            CultureInfo.InvariantCulture, $"better than best known: {row.Set} {row.Name} {run.Value} ({row.Value}) by {run.Solver}{fleet}, saved as {file}{doubt}"));
    }
}
