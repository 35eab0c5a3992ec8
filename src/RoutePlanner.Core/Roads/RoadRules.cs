using System.Text;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Access;
using RoutePlanner.Core.Roads.Access.Reading;

namespace RoutePlanner.Core.Roads;

/// <summary>
/// Which roads each mode may use, in which direction and how fast: the tables of <c>road-rules.json</c>, with a county's own entries over them
/// (docs/roads.md). Immutable.
/// </summary>
public sealed class RoadRules
{
    private static readonly Lazy<RoadRules> Standard = new(ReadStandard);

    internal RoadRules(RoadTables tables, string digest)
    {
        Tables = tables;
        Digest = digest;
    }

    /// <summary>The rules that come with RoutePlanner.</summary>
    public static RoadRules Default => Standard.Value;

    /// <summary>The file <see cref="Default"/> is read from: a county's own rules may start from it.</summary>
    public static string DefaultText => Encoding.UTF8.GetString(RulesResource.Bytes);

    /// <summary>On which side traffic keeps.</summary>
    public DrivingSide DrivingSide => Tables.DrivingSide;

    /// <summary>SHA-256 of the files that these rules were read from, lower-case hex.</summary>
    public string Digest { get; }

    internal RoadTables Tables { get; }

    /// <summary>The default rules with those of a <c>road_rules.json</c> over them.</summary>
    /// <param name="utf8">The file's content.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="InputException">It is no such file; carries every problem in it.</exception>
    public static RoadRules Read(ReadOnlyMemory<byte> utf8, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var diagnostics = new DiagnosticBag();
        var rules = RoadRulesReader.Read(utf8, file, diagnostics);
        diagnostics.ThrowIfErrors();
        return rules ?? throw new InvalidOperationException($"{file} gave neither rules nor an error");
    }

    private static RoadRules ReadStandard()
    {
        var diagnostics = new DiagnosticBag();
        var rules = RoadRulesReader.ReadStandard(diagnostics);
        diagnostics.ThrowIfErrors();
        return rules!;
    }
}
