using System.Collections.Immutable;
using RoutePlanner.Core.Plans.Traces;

namespace RoutePlanner.Core.Plans.Maps;

/// <summary>How each motorised unit is shown on a map of all: letters, colour and dash, so that no unit is told by colour alone.</summary>
internal sealed class RouteMarks
{
    private static readonly ImmutableArray<double>[] Dashes = [[], [9, 3.5], [2.5, 3]];

    public RouteMarks(IEnumerable<ResolvedUnit> units) =>
        Motorised = [.. units.Where(u => u.IsMotorised).Select((unit, i) => new RouteMark(unit, Letters(i), Style(i)))];

    /// <summary>In order of the plan.</summary>
    public ImmutableArray<RouteMark> Motorised { get; }

    public static LineStyle LocalTeam { get; } = new(MapColours.LocalTeam, 1.2);

    /// <summary>A … Z, AA, AB …</summary>
    internal static string Letters(int index)
    {
        var last = ((char)('A' + (index % 26))).ToString();
        return index < 26 ? last : Letters((index / 26) - 1) + last;
    }

    private static LineStyle Style(int index)
    {
        var colours = MapColours.Routes.Length;
        return new LineStyle(MapColours.Routes[index % colours], 2.4) { Dash = Dashes[index / colours % Dashes.Length], Casing = Colour.White, CasingWidth = 1.2 };
    }
}
