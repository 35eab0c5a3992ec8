using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.MapData.Json;

namespace RoutePlanner.Core.Roads.Access.Reading;

/// <summary>Reads rules: the default file, or it with a county's entries over it.</summary>
internal static class RoadRulesReader
{
    private const int MaxKmh = 150;
    private const int MaxUTurnSeconds = 600;

    /// <summary>The default rules, checked as a user's are.</summary>
    public static RoadRules? ReadStandard(DiagnosticBag diagnostics) => Read(RulesResource.Bytes, RulesResource.Name, diagnostics);

    /// <summary>The default rules with this file's over them; null, with every problem in it reported, where it can't be used.</summary>
    public static RoadRules? Read(ReadOnlyMemory<byte> utf8, string file, DiagnosticBag diagnostics)
    {
        if (Record(utf8, file, diagnostics) is not { } own || !IsOfThisVersion(own, diagnostics) || Record(RulesResource.Bytes, RulesResource.Name, diagnostics) is not { } standard)
        {
            return null;
        }

        var problems = new DiagnosticBag();
        var digest = Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(RulesResource.Bytes), .. SHA256.HashData(utf8.Span)]));
        var tables = RulesNode.ReadWhole(new RulesNode(RulesMerge.Over(standard, own), problems), Tables);
        foreach (var problem in problems.Items)
        {
            diagnostics.Add(problem);
        }

        return problems.HasErrors ? null : new RoadRules(tables, digest);
    }

    private static RawRecord? Record(ReadOnlyMemory<byte> utf8, string file, DiagnosticBag diagnostics)
    {
        using var document = StrictJson.Parse(utf8, file, diagnostics);
        if (document is null)
        {
            return null;
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            diagnostics.Error(DiagnosticCode.WrongType, file, "$", null, "the file must hold one JSON object", document.RootElement.ValueKind.ToString(), "object");
            return null;
        }

        return JsonRecords.Record(document.RootElement, file, "$");
    }

    /// <summary>Asked of the file itself: merged, the default's version would stand in for a missing one.</summary>
    private static bool IsOfThisVersion(RawRecord own, DiagnosticBag diagnostics)
    {
        switch (own.Find("version"))
        {
            case { Kind: RawKind.Number, Text: "1" }:
                return true;
            case null:
                diagnostics.Error(DiagnosticCode.MissingField, own.File, own.Where, "version", "this entry is needed", null, "1");
                return false;
            case var other:
                diagnostics.Error(DiagnosticCode.UnsupportedVersion, own.File, own.Where, "version", "this version is not known", Shown.Of(other.Text), "1");
                return false;
        }
    }

    private static RoadTables Tables(RulesNode root)
    {
        _ = root.Whole("version", 1, 1);
        _ = root.OptionalText("$schema");
        var kinds = root.Object("roadKinds").ObjectTable(Kind);
        var kindNames = kinds.Keys.Order(StringComparer.Ordinal).Select(name => (name, name)).ToList();
        return new RoadTables
        {
            DrivingSide = root.Word("drivingSide", RulesWords.DrivingSides),
            Policy = RulesNode.ReadWhole(root.Object("policy"), Policy),
            Modes = RulesNode.ReadWhole(root.Object("modes"), Modes),
            Kinds = kinds,
            Ferry = RulesNode.ReadWhole(root.Object("ferry"), Ferry),
            Grades = root.Object("grades").ObjectTable(node => Grade(node, kindNames)),
            RouteNumbers = root.Object("routeNumbers").ObjectTable(node => Grade(node, kindNames)),
            DesignSpeeds = root.Object("designSpeeds").WholeTable(1, MaxKmh),
            SpeedLimits = root.Object("speedLimits").WholeTable(1, MaxKmh),
            Caps =
            [
                ("surface", root.Object("surfaces").WholeTable(0, MaxKmh)),
                ("tracktype", root.Object("trackTypes").WholeTable(0, MaxKmh)),
                ("smoothness", root.Object("smoothness").WholeTable(0, MaxKmh)),
                ("service", root.Object("services").WholeTable(0, MaxKmh)),
            ],
            AccessValues = root.Object("accessValues").WordTable(RulesWords.AccessMeanings),
            OneWayValues = root.Object("onewayValues").WordTable(RulesWords.OneWays),
            Barriers = root.Object("barriers").ObjectTable(Barrier),
        };
    }

    private static PatrolPolicy Policy(RulesNode node) =>
        new(node.Word("busRoads", RulesWords.OpenOrClosed), node.Word("closedGates", RulesWords.OpenOrClosed), node.Whole("guestKmh", 1, MaxKmh), node.Whole("pushKmh", 1, 20));

    private static ImmutableArray<ModeRule> Modes(RulesNode node) =>
        [.. RulesWords.Modes.Select(m => RulesNode.ReadWhole(node.Object(m.Word), mode => new ModeRule(
            mode.Words("keys", RulesWords.AccessKeys), mode.Number("nightFactor", 0.5, 1), mode.Whole("uTurnSeconds", 0, MaxUTurnSeconds), mode.Truth("patrolVehicle"))))];

    private static RoadKind Kind(RulesNode node) =>
        new(node.Word("class", RulesWords.Classes), Speeds(node))
        {
            IsOneWay = node.Truth("oneway", absent: false),
            IsOpenedBySign = node.Truth("openedBySign", absent: false),
            IsBusOnly = node.Truth("busOnly", absent: false),
        };

    private static RoadKind Ferry(RulesNode node) => new(RoadClass.Ferry, Speeds(node));

    private static ImmutableArray<int> Speeds(RulesNode node) => [.. RulesWords.Modes.Select(m => node.Whole(m.Word, 0, MaxKmh))];

    private static GradeRule Grade(RulesNode node, IReadOnlyList<(string, string)> kinds)
    {
        var road = node.Word("road", kinds);
        return new GradeRule(road, node.OptionalWord("expressway", kinds) ?? road);
    }

    private static BarrierRule Barrier(RulesNode node) =>
        new(node.Words("passes", RulesWords.Modes).Aggregate(default(ModeSet), (set, mode) => set.With(mode)), node.Truth("gate", absent: false));
}
