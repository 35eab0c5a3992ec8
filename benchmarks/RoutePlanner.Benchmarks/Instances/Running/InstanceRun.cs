using System.Collections.Immutable;
using System.Globalization;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>One run of one solver on one instance, after the check.</summary>
/// <param name="Tasks">Tasks of the problem.</param>
/// <param name="Seconds">Time that the run was given.</param>
/// <param name="CpuSeconds">Processor time that it took, and <paramref name="WallSeconds"/> time that passed; on a busy machine that is more.</param>
/// <param name="Value">Recomputed by the checker, in the published unit; null: no solution, or one that does not hold.</param>
/// <param name="Reference">Best known value, or null.</param>
/// <param name="Gap">Per cent from the reference; negative is better.</param>
/// <param name="GapAt1">The same of the best after one second, as the solver told it; null where it had none, where there is no reference, or where its solution at the end did not hold.</param>
/// <param name="SecondsToBest">When the last improvement came; null where the solver told of none.</param>
/// <param name="MovesPerSecond">Moves evaluated exactly; null where the solver doesn't tell.</param>
/// <param name="Problems">What is wrong with the solution; empty: nothing.</param>
internal sealed record InstanceRun(
    string Set, string Name, int Tasks, string Solver, int Seed, double Seconds, double CpuSeconds, double WallSeconds, double? Value, double? Reference, double? Gap, double? GapAt1,
    double? SecondsToBest, double? MovesPerSecond, int Routes, ImmutableArray<string> Problems)
{
    /// <summary>Values equal up to this share are the same: published ones of MDVRPTW were rounded in another order.</summary>
    public const double Same = 5e-6;

    public const string CsvHeader = "set,instance,tasks,solver,seed,seconds,cpu_seconds,wall_seconds,value,reference,gap_percent,gap_at_1s,seconds_to_best,moves_per_second,routes,problems";

    /// <summary>Whether the value is to be high.</summary>
    public bool IsMaximised { get; init; }

    /// <summary>The value as something to be low, for comparing runs of one instance, best known value or not; null without a solution that holds.</summary>
    public double? Loss => IsMaximised ? -Value : Value;

    /// <summary>Whether the best known value was reached.</summary>
    public bool IsReached => Gap <= 100 * Same;

    /// <summary>Whether the value is better than the best known one.</summary>
    public bool IsBetter => Gap < -100 * Same;

    /// <summary>A row under <see cref="CsvHeader"/>.</summary>
    public string ToCsv() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Set},{Name},{Tasks},{Solver},{Seed},{Seconds},{CpuSeconds:0.00},{WallSeconds:0.00},{Value},{Reference},{Gap:0.0000},{GapAt1:0.0000},{SecondsToBest:0.000},{MovesPerSecond:0},{Routes},\"{string.Join("; ", Problems)}\"");
}
