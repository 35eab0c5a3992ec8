using System.Collections.Immutable;

namespace RoutePlanner.Core.MapData;

/// <summary>All records of one file.</summary>
/// <param name="File">File name in the county folder.</param>
/// <param name="Records">In file order.</param>
internal sealed record RawTable(string File, ImmutableArray<RawRecord> Records)
{
    /// <summary>The columns of a CSV file; null for GeoJSON.</summary>
    public ImmutableArray<string>? Columns { get; init; }

    /// <summary>Where the header of a CSV file is, for messages.</summary>
    public string? HeaderWhere { get; init; }

    /// <summary>Whether the file exists.</summary>
    public bool IsPresent { get; init; } = true;

    /// <summary>False where the file couldn't be read to its end: then what it lacks says nothing, and references into it are not checked.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>A file that is not there: no records, and that is all there is.</summary>
    public static RawTable Absent(string file) => new(file, []) { IsPresent = false };

    /// <summary>A file that is there but can't be read.</summary>
    public static RawTable Broken(string file) => new(file, []) { IsWhole = false };
}
