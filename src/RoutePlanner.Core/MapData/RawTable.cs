using System.Collections.Immutable;
using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.MapData;

/// <summary>All records of one file.</summary>
/// <param name="File">File name in the county folder.</param>
/// <param name="Records">In file order.</param>
internal sealed record RawTable(string File, ImmutableArray<RawRecord> Records)
{
    /// <summary>The columns of a CSV file; null for files with geometries.</summary>
    public ImmutableArray<string>? Columns { get; init; }

    /// <summary>Where the header of a CSV file is, for messages.</summary>
    public string? HeaderWhere { get; init; }

    /// <summary>Whether the file exists.</summary>
    public bool IsPresent { get; init; } = true;

    /// <summary>False where the file couldn't be read to its end: then what it lacks says nothing, and references into it are not checked.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The coordinate system that the file itself names, as <see cref="CoordinateSystem.Find"/> takes it; null if it names none.</summary>
    public string? Crs { get; init; }

    /// <summary>Where the file names it, for messages.</summary>
    public string? CrsWhere { get; init; }

    /// <summary>What a file of this format that names no system is in; null if that can't be known.</summary>
    public CoordinateSystem? DefaultSystem { get; init; } = CoordinateSystem.Wgs84;

    /// <summary>
    /// The system of coordinates that are still to be converted: the columns lon and lat of a CSV file. Geometries are in WGS84 once <see cref="LayerPlacement"/> has seen
    /// the table.
    /// </summary>
    public CoordinateSystem ColumnSystem { get; init; } = CoordinateSystem.Wgs84;

    /// <summary>A file that is not there: no records, and that is all there is.</summary>
    public static RawTable Absent(string file) => new(file, []) { IsPresent = false };

    /// <summary>A file that is there but can't be read.</summary>
    public static RawTable Broken(string file) => new(file, []) { IsWhole = false };
}
