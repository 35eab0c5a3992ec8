using System.Collections.Immutable;
using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.MapData;

/// <summary>A CSV row, a GeoJSON feature or a JSON object, with where it came from. Absent fields (empty cells, null properties) are not listed.</summary>
/// <param name="File">File name in the county folder.</param>
/// <param name="Where">For messages: <c>line 12</c>, <c>feature 'p-17'</c>, <c>$.rules</c>.</param>
/// <param name="Fields">In file order, names distinct.</param>
internal sealed record RawRecord(string File, string Where, ImmutableArray<RawField> Fields)
{
    /// <summary>The columns of the CSV file; null for JSON.</summary>
    public ImmutableArray<string>? Columns { get; init; }

    /// <summary>A feature's geometry, coordinates inside their ranges; null if it has none or it was refused.</summary>
    public Geometry? Geometry { get; init; }

    /// <summary>Whether a diagnostic already tells what is wrong with the geometry.</summary>
    public bool GeometryWasRefused { get; init; }

    /// <summary>The field of that name, or null.</summary>
    public RawValue? Find(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
            {
                return field.Value;
            }
        }

        return null;
    }
}
