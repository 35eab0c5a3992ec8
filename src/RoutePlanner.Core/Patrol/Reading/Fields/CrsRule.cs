using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>The name of a coordinate reference system, by its EPSG number.</summary>
internal sealed partial class CrsRule : ValueRule<CoordinateSystem>
{
    private const string NamePattern = "^EPSG:[0-9]{4,6}$";

    public override ValueShape Shape { get; } = new("string") { Pattern = NamePattern, Notation = "EPSG:4326|EPSG:4490|EPSG:4547|…" };

    public override CoordinateSystem Placeholder => CoordinateSystem.Wgs84;

    public override bool TryRead(RawValue raw, [MaybeNullWhen(false)] out CoordinateSystem value, [NotNullWhen(false)] out ValueProblem? problem)
    {
        value = null;
        if (!IsText(raw))
        {
            problem = WrongType(raw);
            return false;
        }

        var why = "write it as EPSG: and its number";
        value = IsName().IsMatch(raw.Text) ? CoordinateSystem.Find(raw.Text.TrimEnd('\n'), out why) : null;
        problem = value is null ? new ValueProblem(DiagnosticCode.UnsupportedCrs, why) : null;
        return problem is null;
    }

    [GeneratedRegex(NamePattern, RegexOptions.CultureInvariant)]
    private static partial Regex IsName();
}
