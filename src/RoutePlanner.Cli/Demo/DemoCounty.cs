using System.Text;
using RoutePlanner.Cli.Demo.Land;
using RoutePlanner.Cli.Demo.Network;
using RoutePlanner.Cli.Demo.Patrol;
using RoutePlanner.Cli.Demo.Writing;

namespace RoutePlanner.Cli.Demo;

/// <summary>
/// Invents a county on the North China plain, from a seed: land, roads, places, teams and a night. Nothing in it is real, and every file says
/// so. The same seed and size give the same bytes.
/// </summary>
internal static class DemoCounty
{
    private const ulong MostAttempts = 100;

    /// <summary>Writes a county folder; files of the same names are replaced.</summary>
    /// <param name="directory">Made if it is not there.</param>
    /// <param name="seed">Any.</param>
    /// <param name="size"><see cref="CountyScale.Smallest"/> to <see cref="CountyScale.Largest"/>: 1 is a whole county, 1/16 one township, 16 sixteen counties' worth.</param>
    /// <exception cref="ArgumentOutOfRangeException">Such a size is not made.</exception>
    public static void Write(string directory, ulong seed, double size)
    {
        Directory.CreateDirectory(directory);
        foreach (var (file, content) in Files(seed, size))
        {
            File.WriteAllText(Path.Combine(directory, file), content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    /// <summary>File names and contents.</summary>
    public static IReadOnlyList<(string File, string Content)> Files(ulong seed, double size)
    {
        var county = Draw(seed, size);
        return CountyWriter.Files(county.Land, county.Gazetteer, county.Map, county.Wishes);
    }

    /// <summary>The county, not yet written.</summary>
    public static DrawnCounty Draw(ulong seed, double size)
    {
        if (!(size is >= CountyScale.Smallest and <= CountyScale.Largest))
        {
            throw new ArgumentOutOfRangeException(
                nameof(size), size, FormattableString.Invariant($"The size must be from {CountyScale.Smallest} to {CountyScale.Largest}; 1 is a whole county."));
        }

        var land = Land(seed, new CountyScale(size));
        var gazetteer = new Gazetteer(land);
        var map = RoadMap.Draw(land, gazetteer);
        return new DrawnCounty(land, gazetteer, map, new PatrolWishes(map, gazetteer));
    }

    /// <summary>Among thousands of wandering village borders one may cross itself, or another: then the land of a seed far off is taken.</summary>
    private static CountyLand Land(ulong seed, CountyScale scale)
    {
        var used = seed;
        for (var attempt = 1UL; attempt < MostAttempts && !new CellMap(used, new Outline(SplitMix.For(used, "outline"), scale), scale).AreSimple(); attempt++)
        {
            used = seed ^ (attempt << 32);
        }

        return new CountyLand(used, scale);
    }
}
