using RoutePlanner.Benchmarks.Instances.Checking;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Cases;

/// <summary>Opens an instance of any format; the format shows in the first words of the file.</summary>
internal static class InstanceFile
{
    /// <summary>What solvers are given; more than one where the number of vehicles is not stated.</summary>
    /// <param name="vehicles">Numbers of vehicles to try where the file states none.</param>
    /// <exception cref="InputException">The file can't be read, or its problem can't be put to the routing core.</exception>
    public static IEnumerable<InstanceCase> Cases(BestKnown row, string path, IReadOnlyList<int> vehicles) => Read(path) switch
    {
        MixedInstance { Capacity: null } balance => vehicles.Select(k => new BalanceCase(row with { Name = FormattableString.Invariant($"{row.Name} k={k}") }, balance, k)),
        MixedInstance mixed => [new MixedCase(row, mixed)],
        NodeInstance nodes => [new NodeCase(row, nodes, UnitsPerCost(nodes))],
        OrienteeringInstance points => [new OrienteeringCase(row, points)],
        PeriodicInstance periodic => [new PeriodicCase(row, periodic)],
        _ => throw NotSupported(path, "this kind of instance is not a routing problem"),
    };

    /// <summary>Recomputes a written solution.</summary>
    /// <param name="vehicles">Number of vehicles of a problem of balance that states none.</param>
    /// <exception cref="InputException">A file can't be read.</exception>
    public static Verdict Check(string path, SolutionText solution, int vehicles)
    {
        switch (Read(path))
        {
            case MixedInstance { Capacity: null } balance:
                return new MixedChecker(balance).CheckLongest(SolutionForms.Mixed(balance, solution), vehicles);
            case MixedInstance mixed:
                return new MixedChecker(mixed).CheckSum(SolutionForms.Mixed(mixed, solution));
            case NodeInstance nodes:
                var verdict = NodeChecker.Check(nodes, SolutionForms.Node(solution));
                return verdict with { Cost = verdict.Cost / UnitsPerCost(nodes) };
            case OrienteeringInstance points:
                return OrienteeringChecker.Check(points, SolutionForms.Orienteering(solution));
            case PeriodicInstance periodic:
                return PeriodicChecker.Check(periodic, SolutionForms.Periodic(periodic, solution));
            default:
                throw NotSupported(path, "this kind of instance has no checker");
        }
    }

    private static object Read(string path)
    {
        var text = InstanceText.Open(path);
        text.MoveNext();
        var isVrplib = path.EndsWith(".vrp", StringComparison.OrdinalIgnoreCase);
        return text.Line.Split([':', '=', ' '], 2)[0].TrimEnd() switch
        {
            "NAME" when isVrplib => VrplibReader.Read(path),
            "NOMBRE" => File.ReadAllText(path).Contains("DEPOSITO", StringComparison.Ordinal) ? CarplibReader.ReadCarp(path) : CarplibReader.ReadWindy(path),
            "Name" when text.Line.Contains('=', StringComparison.Ordinal) => PeriodicReader.Read(path),
            "Name" => NearpReader.Read(path),
            "n" => OrienteeringReader.Read(path),
            _ => throw NotSupported(path, "the file begins like none of the known formats"),
        };
    }

    // Published values are in lengths where all clients must be visited, in the set's unit elsewhere.
    private static int UnitsPerCost(NodeInstance instance) =>
        instance is { Rounding.Truncates: true, HasOptionalClients: false } ? instance.Rounding.UnitsPerLength : 1;

    private static InputException NotSupported(string path, string message) =>
        new([new Diagnostic(DiagnosticCode.NotSupported, Severity.Error, path, null, null, message)]);
}
