using System.Collections.Immutable;
using RoutePlanner.Benchmarks.Instances.Checking;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.Optimisation.Routing;

namespace RoutePlanner.Benchmarks.Instances.Cases;

/// <summary>
/// Team orienteering as routes with optional tasks. What is left out costs its score times a factor so large that shorter paths only ever break ties between
/// equal scores; lengths are whole numbers, rounded up, so that no path is longer than it seems. Points that no path can reach are no tasks.
/// </summary>
internal sealed class OrienteeringCase : InstanceCase
{
    // Coordinates have three decimals and limits up to some hundreds; a millionth of a unit loses less than 0.0001 on a path.
    private const double UnitsPerLength = 1e6, CostUnitsPerLength = 1e4;
    private readonly OrienteeringInstance instance;
    private readonly ImmutableArray<int> pointOfTask;
    private readonly int costOfScore;

    public OrienteeringCase(BestKnown row, OrienteeringInstance instance)
        : base(row)
    {
        this.instance = instance;
        var (count, last) = (instance.Points.Length, instance.Points.Length - 1);
        pointOfTask =
        [
            .. Enumerable.Range(1, count - 2).Where(p => instance.Points[p].Score > 0 && instance.Distance(0, p) + instance.Distance(p, last) <= instance.MaxLength),
        ];

        // More than all paths together can cost: each is at most so long, and each of its legs is rounded up by less than one.
        costOfScore = (int)Math.Ceiling(instance.Paths * instance.MaxLength * CostUnitsPerLength) + count + instance.Paths;
        int[] Scaled(double units) =>
            [.. Enumerable.Range(0, count * count).Select(i => (int)Math.Ceiling(instance.Distance(i / count, i % count) * units))];
        Problem = new RoutingProblem(
            count, Scaled(CostUnitsPerLength), Scaled(UnitsPerLength),
            [.. pointOfTask.Select(p => RoutingTask.Node(p, prize: checked(instance.Points[p].Score * costOfScore)))],
            [new VehicleType(0, last, MaxDuration: (int)Math.Floor(instance.MaxLength * UnitsPerLength), Count: instance.Paths)]);
    }

    public override RoutingProblem Problem { get; }

    public override bool IsMaximised => true;

    public override double Value(long cost) => pointOfTask.Sum(p => instance.Points[p].Score) - (cost / costOfScore);

    public override CheckedSolution Check(RoutingSolution solution)
    {
        var own = new OrienteeringSolution([.. solution.Routes.Select(r => r.Steps.Select(s => pointOfTask[s.Task]).ToImmutableArray())]);
        var verdict = OrienteeringChecker.Check(instance, own);
        return new CheckedSolution(verdict, SolutionForms.Written(own, verdict.Cost));
    }
}
