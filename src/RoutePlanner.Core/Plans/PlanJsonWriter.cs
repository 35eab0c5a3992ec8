using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RoutePlanner.Core.Plans;

/// <summary>
/// Writes plan.json indented, but each step, served visit, set of totals and term on one line, so that a difference between two plans reads
/// as a list of steps. Field order is fixed, absent values are left out, Chinese stays as it is
/// (but for characters beyond U+FFFF, which .NET's encoder writes as escapes).
/// </summary>
internal static class PlanJsonWriter
{
    /// <summary>Field names, enum words and numbers of plan.json.</summary>
    private static readonly JsonSerializerOptions OnOneLine = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The file is no part of a web page: nothing in it needs to be escaped but quotes, backslashes and control characters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = OnOneLine.Encoder };

    /// <summary>Order of terms in docs/plan.md.</summary>
    private static readonly string[] TermOrder =
        [TermName.MissedVisits, TermName.MissedPasses, TermName.GapExcess, TermName.Idleness, TermName.UnprotectedRisk, TermName.Kilometres];

    public static byte[] ToBytes(Plan plan)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Plan.FormatVersion);
            json.WriteString("countyId", plan.CountyId);
            json.WriteString("inputsDigest", plan.InputsDigest);
            json.WriteString("software", plan.Software);
            json.WriteNumber("seed", plan.Seed);
            WriteLine(json, "night", plan.Night);
            json.WriteStartArray("units");
            foreach (var unit in plan.Units)
            {
                WriteUnit(json, unit);
            }

            json.WriteEndArray();
            json.WriteStartArray("demands");
            foreach (var demand in plan.Demands)
            {
                WriteDemand(json, demand);
            }

            json.WriteEndArray();
            WriteTerms(json, "totals", plan.Totals);
            WriteTerms(json, "bounds", plan.Bounds);
            if (plan.Response is { } response)
            {
                WriteLines(json, "response", response);
            }

            if (plan.Balance is { } balance)
            {
                WriteLines(json, "balance", balance);
            }

            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteUnit(Utf8JsonWriter json, UnitPlan unit)
    {
        json.WriteStartObject();
        json.WriteString("unitId", unit.UnitId);
        json.WriteString("teamId", unit.TeamId);
        WriteLine(json, "tier", unit.Tier);
        WriteLine(json, "mode", unit.Mode);
        json.WriteNumber("shiftStart", unit.ShiftStart);
        json.WriteNumber("shiftEnd", unit.ShiftEnd);
        json.WriteString("baseId", unit.BaseId);
        WriteLine(json, "totals", unit.Totals);
        WriteLines(json, "steps", unit.Steps);
        json.WriteEndObject();
    }

    private static void WriteDemand(Utf8JsonWriter json, DemandResult demand)
    {
        json.WriteStartObject();
        json.WriteString("demandId", demand.DemandId);
        WriteLine(json, "kind", demand.Kind);
        json.WriteString("targetId", demand.TargetId);
        WriteLine(json, "required", demand.Required);
        WriteLines(json, "served", demand.Served);
        json.WriteNumber("worstGap", demand.WorstGap);
        WriteLine(json, "status", demand.Status);
        WriteLine(json, "reasons", demand.Reasons);
        WriteLine(json, "repairs", demand.Repairs);
        json.WriteEndObject();
    }

    private static void WriteTerms<T>(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, T> terms)
    {
        json.WriteStartObject(name);
        foreach (var term in terms.Keys.OrderBy(Position).ThenBy(term => term, StringComparer.Ordinal))
        {
            WriteLine(json, term, terms[term]);
        }

        json.WriteEndObject();

        static int Position(string term) => Array.IndexOf(TermOrder, term) is var position and >= 0 ? position : TermOrder.Length;
    }

    private static void WriteLine<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value, OnOneLine), skipInputValidation: true);
    }

    /// <summary>Written by hand as a whole, because the writer gives a raw value in a list no line of its own.</summary>
    private static void WriteLines<T>(Utf8JsonWriter json, string name, ImmutableArray<T> values)
    {
        json.WritePropertyName(name);
        var newLine = "\n" + new string(' ', 2 * json.CurrentDepth);
        var items = values.Select(value => $"{newLine}  {JsonSerializer.Serialize(value, OnOneLine)}");
        json.WriteRawValue(values.IsEmpty ? "[]" : $"[{string.Join(',', items)}{newLine}]", skipInputValidation: true);
    }
}
