using System.Collections.Immutable;
using RoutePlanner.Benchmarks.Instances.Reading;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Benchmarks.Instances.Running;

/// <summary>Which instances are meant by the names on the command line.</summary>
internal static class InstanceSets
{
    /// <summary>Every set with a table row.</summary>
    public const string All = "all";

    /// <summary>The subset for daily use: of each set what is hard, or was once got wrong. At 10 s and two seeds it is done in under ten minutes.</summary>
    public static ImmutableArray<string> Daily { get; } =
    [
        "CARP/gdb/gdb8", "CARP/gdb/gdb23", "CARP/kshs/kshs4", "CARP/val/val4D", "CARP/val/val10C", "CARP/bmcv-C/C11", "CARP/bmcv-D/D23", "CARP/bmcv-E/E15",
        "CARP/bmcv-F/F09", "CARP/egl-e/egl-e3-C", "CARP/egl-e/egl-e4-B", "CARP/egl-s/egl-s3-C", "CARP/egl-s/egl-s4-B", "CARP/egl-g/egl-g2-D", "MCGRP/CBMix/CBMix11",
        "MCGRP/CBMix/CBMix23", "MCGRP/BHW/BHW13", "MCGRP/DI-NEARP/DI-NEARP-n699-Q2k", "MCGRP/mggdb/mggdb_0.35_19", "MCGRP/mgval/mgval_0.45_10C", "TOP/set4/p4.2.k",
        "MDVRPTW/PR11A", "MDVRPTW/PR24A", "VRPTW/R1_10_3", "PCVRPTW/RC2_10_3",
    ];

    /// <summary>The instances with their paths, in the order of the table.</summary>
    /// <param name="names"><see cref="All"/>, beginnings of sets with or without their family (<c>CARP/egl-e</c>, <c>egl-e</c>), names of instances with or without their set, or files.</param>
    /// <param name="dailyOnly">Only what is in <see cref="Daily"/>.</param>
    /// <exception cref="InputException">A name means nothing, or the table can't be read.</exception>
    public static IReadOnlyList<(BestKnown Row, string Path)> Of(IReadOnlyList<string> names, bool dailyOnly, string folder)
    {
        var problems = new DiagnosticBag();
        List<(BestKnown, string)> chosen = [];
        var table = BestKnown.ReadAll(folder).Where(r => !dailyOnly || Daily.Contains(Id(r))).ToList();
        foreach (var name in names)
        {
            var rows = table.Where(r => name == All || r.Name == name || Id(r) == name || IsSet(r.Set, name) || IsFile(folder, r, name)).ToList();
            if (rows.Count > 0)
            {
                chosen.AddRange(rows.Select(r => (r, Path.Combine(folder, r.RelativePath))));
            }
            else if (File.Exists(name))
            {
                chosen.Add((new BestKnown("file", Path.GetFileNameWithoutExtension(name), name, Value: null, IsProven: false), name));
            }
            else
            {
                problems.Error(
                    DiagnosticCode.UnknownReference, Path.Combine(folder, BestKnown.FileName), null, null, "neither a set, an instance nor a file", name,
                    string.Join('|', table.Select(r => r.Set).Distinct().Prepend(All)));
            }
        }

        problems.ThrowIfErrors();
        return [.. chosen.Distinct()];
    }

    // Names alone are not unique: VRPTW and PCVRPTW share theirs.
    private static string Id(BestKnown row) => $"{row.Set}/{row.Name}";

    private static bool IsSet(string set, string name) =>
        set == name || set.StartsWith(name.TrimEnd('/') + "/", StringComparison.Ordinal) || set.EndsWith("/" + name, StringComparison.Ordinal);

    private static bool IsFile(string folder, BestKnown row, string name) =>
        File.Exists(name) && Path.GetFullPath(name) == Path.GetFullPath(Path.Combine(folder, row.RelativePath));
}
