using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>What county.json says.</summary>
internal sealed record CountyIdentity(string Id, string Name, DateTimeZone TimeZone, string Language, Provenance Provenance)
{
    /// <summary>On which side traffic keeps; null where the file doesn't say.</summary>
    public DrivingSide? DrivingSide { get; private init; }

    public static readonly FieldTable ProvenanceFields = new();
    private static readonly Field<bool> Synthetic = ProvenanceFields.Needed("synthetic", Values.Truth);
    private static readonly Field<string> Source = ProvenanceFields.Needed("source", Values.Text);
    private static readonly Field<string> Licence = ProvenanceFields.Needed("licence", Values.Text);

    /// <summary>One field per layer, its coordinate reference system.</summary>
    public static readonly FieldTable CrsFields = new();
    private static readonly ImmutableArray<Field<CoordinateSystem>> CrsOfLayers =
        [.. new[] { "roads", "areas", "places", "keyroads", "techcover", "incidents" }.Select(layer => CrsFields.Optional(layer, Values.Crs))];

    public static readonly FieldTable Fields = new();
    private static readonly Field<string> Schema = Fields.Optional("$schema", Values.Text);
    private static readonly Field<int> Version = Fields.Needed("version", Values.Version);
    private static readonly Field<string> IdField = Fields.Needed("id", Values.Id);
    private static readonly Field<string> NameField = Fields.Needed("name", Values.Text);
    private static readonly Field<RawRecord> Crs = Fields.Optional("crs", Values.Object(CrsFields));
    private static readonly Field<string> Zone = Fields.Needed("timeZone", Values.Text);
    private static readonly Field<string> LanguageField = Fields.Optional("language", Words.Languages, "zh-CN");
    private static readonly Field<DrivingSide> DrivingSideField = Fields.Optional("drivingSide", Words.DrivingSides);
    private static readonly Field<RawRecord> ProvenanceField = Fields.Needed("provenance", Values.Object(ProvenanceFields));

    /// <summary>The coordinate systems that are declared, by layer.</summary>
    private ImmutableDictionary<string, CoordinateSystem> Systems { get; init; } = ImmutableDictionary<string, CoordinateSystem>.Empty;

    /// <summary>The coordinate system declared for a layer, or null.</summary>
    public CoordinateSystem? SystemOf(string layer) => Systems.GetValueOrDefault(layer);

    /// <summary>Reads the file's object; with null, which is reported elsewhere, something to go on with.</summary>
    public static CountyIdentity Read(RawRecord? record, DiagnosticBag diagnostics)
    {
        if (record is null)
        {
            return new CountyIdentity("", "", DateTimeZone.Utc, "zh-CN", new Provenance(false, "", ""));
        }

        var repeated = new RepeatedProblems(diagnostics);
        var reader = new RecordReader(record, Fields, diagnostics, repeated);
        var provenance = reader.Nested(ProvenanceField, ProvenanceFields);

        var crs = reader.Nested(Crs, CrsFields);
        var identity = new CountyIdentity(
            reader.Get(IdField), reader.Get(NameField), ReadZone(reader), reader.Get(LanguageField),
            new Provenance(provenance?.Get(Synthetic) ?? false, provenance?.Get(Source) ?? "", provenance?.Get(Licence) ?? ""))
        {
            Systems = CrsOfLayers.Where(f => crs?.FindObject(f) is not null).ToImmutableDictionary(f => f.Name, f => crs!.Get(f)),
            DrivingSide = reader.Find(DrivingSideField),
        };
        repeated.Report();
        return identity;
    }

    private static DateTimeZone ReadZone(RecordReader reader)
    {
        if (reader.FindObject(Zone) is not { } name)
        {
            return DateTimeZone.Utc;
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);
        if (zone is null)
        {
            reader.Error(DiagnosticCode.UnknownWord, Zone, "there is no such time zone", Shown.Of(name), "an IANA name such as Asia/Shanghai");
        }

        return zone ?? DateTimeZone.Utc;
    }
}
