using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Optimisation;

/// <summary>
/// Parts the units into groups that are worked on at the same time: neighbours by where their bases lie, along a line in a direction that is another one each time, so that no two units are always apart.
/// How many groups there are goes by the county, never by the machine.
/// </summary>
internal sealed class UnitGroups
{
    /// <summary>About so many units make a group.</summary>
    private const int UnitsPerGroup = 12;

    /// <summary>A county with fewer is not parted.</summary>
    private const int FewestParted = 8;

    private readonly (double East, double North)[] bases;

    public UnitGroups(SearchProblem problem)
    {
        var patrol = problem.Patrol;
        var plane = new LocalPlane(patrol.Units.Length == 0 ? new GeoPoint(0, 0) : patrol.County.Places[patrol.Units[0].BasePlace].Position);
        bases = [.. patrol.Units.Select(unit => plane.ToPlane(patrol.County.Places[unit.BasePlace].Position))];
    }

    /// <summary>All units, each in one group.</summary>
    public int[][] Draw(SearchRandom random)
    {
        var angle = Math.PI * random.NextDouble();
        var (cos, sin) = (Math.Cos(angle), Math.Sin(angle));
        int[] order = [.. Enumerable.Range(0, bases.Length).OrderBy(unit => (cos * bases[unit].East) + (sin * bases[unit].North)).ThenBy(unit => unit)];
        var count = order.Length < FewestParted ? 1 : Math.Max(2, order.Length / UnitsPerGroup);
        return [.. Enumerable.Range(0, count).Select(group => order[(group * order.Length / count)..((group + 1) * order.Length / count)])];
    }
}
