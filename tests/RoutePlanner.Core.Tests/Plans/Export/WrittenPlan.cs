using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Export;

namespace RoutePlanner.Core.Tests.Plans.Export;

/// <summary>The small plan, written once for all tests that only read.</summary>
public sealed class WrittenPlan : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public WrittenPlan()
    {
        (Plan, Problem) = SmallPlan.Make();
        PlanFolder.Write(Plan, Problem, folder.Path, new OutputOptions { MapScale = 1 });
    }

    public Plan Plan { get; }

    public PatrolProblem Problem { get; }

    public string Read(string file) => folder.Read(file);

    public byte[] ReadBytes(string file) => File.ReadAllBytes(Path.Combine(folder.Path, file));

    public void Dispose() => folder.Dispose();
}
