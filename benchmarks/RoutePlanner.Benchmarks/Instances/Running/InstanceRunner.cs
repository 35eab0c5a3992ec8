using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using RoutePlanner.Benchmarks.Instances.Cases;

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

        ImmutableArray<string> problems = ["no solution"];
        double? value = null;
        var routes = 0;
        if (found.Best is { } best)
        {
            var (verdict, text) = instance.Check(best);
            problems = verdict.Violations;
            routes = verdict.Routes;
            if (instance.Value(best.Cost) is var told && Math.Abs(told - verdict.Cost) > InstanceRun.Same * verdict.Cost)
            {
                problems = problems.Add(string.Create(CultureInfo.InvariantCulture, $"the solver says {told}, it is {verdict.Cost}"));
            }

            value = problems.IsEmpty ? verdict.Cost : null;
            if (value is { } holds && instance.Gap(holds) < -100 * InstanceRun.Same)
            {
                Save(instance, solver, text, holds, routes);
            }
        }

        var afterOne = found.Trace.Where(t => t.At.TotalSeconds <= 1).Select(t => (double?)t.Value).LastOrDefault();
        return new InstanceRun(
            instance.Row.Set, instance.Row.Name, instance.Problem.Tasks.Length, solver.Name, seed, budget.Time.TotalSeconds, cpu.TotalSeconds, wall.Elapsed.TotalSeconds, value, instance.Row.Value,
            value is { } v ? instance.Gap(v) : null, value is not null && afterOne is { } first ? instance.Gap(first) : null,
            found.Trace.Count > 0 ? found.Trace[^1].At.TotalSeconds : null, found.Evaluations / elapsed.TotalSeconds, routes, problems);
    }

    /// <summary>Saves a solution that is better than any known one.</summary>
    private void Save(InstanceCase instance, IInstanceSolver solver, Reading.SolutionText text, double value, int routes)
    {
        var row = instance.Row;
        var file = Path.Combine(
            folder, string.Create(CultureInfo.InvariantCulture, $"{row.Set.Replace('/', '-')}-{row.Name.Replace(' ', '-')}-{value}.sol"));
        Directory.CreateDirectory(folder);
        File.WriteAllText(file, text.ToString());
        var fleet = row.StatedFleet is { } stated && routes > stated ? $", with {routes} routes where the file states {stated} vehicles" : "";
        var doubt = row.IsProven && fleet.Length == 0 ? "; THE KNOWN VALUE IS PROVEN OPTIMAL, so the instance or its checker is read wrongly" : "";
        tell(string.Create(CultureInfo.InvariantCulture, $"better than best known: {row.Set} {row.Name} {value} ({row.Value}) by {solver.Name}{fleet}, saved as {file}{doubt}"));
    }
}
