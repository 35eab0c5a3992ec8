using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>night.json, or the night that a folder without one means.</summary>
internal static class NightReader
{
    public const string File = "night.json";

    private const int HourSeconds = 3600;
    private const int MaxNightHours = 16;

    // What is absent has the default of the record it goes into.
    private static readonly Night NightDefaults = new() { Date = default };
    private static readonly Rules RulesDefaults = new();
    private static readonly Objective ObjectiveDefaults = new();
    private static readonly SolverSettings SolverDefaults = new();

    public static readonly FieldTable RulesFields = new();
    private static readonly Field<Jurisdiction> JurisdictionField = RulesFields.Optional("jurisdiction", Words.Jurisdictions, RulesDefaults.Jurisdiction);
    private static readonly Field<double> BreakEarliest = RulesFields.Optional("breakEarliestShare", Values.Number(0, 1), RulesDefaults.BreakEarliestShare);
    private static readonly Field<double> BreakLatest = RulesFields.Optional("breakLatestShare", Values.Number(0, 1), RulesDefaults.BreakLatestShare);

    public static readonly FieldTable ObjectiveFields = new();
    private static readonly Field<double> MissedVisits = Weight("missedVisits", ObjectiveDefaults.MissedVisits);
    private static readonly Field<double> MissedPasses = Weight("missedPasses", ObjectiveDefaults.MissedPasses);
    private static readonly Field<double> GapExcess = Weight("gapExcess", ObjectiveDefaults.GapExcess);
    private static readonly Field<double> Idleness = Weight("idleness", ObjectiveDefaults.Idleness);
    private static readonly Field<double> UnprotectedRisk = Weight("unprotectedRisk", ObjectiveDefaults.UnprotectedRisk);
    private static readonly Field<double> Kilometres = Weight("kilometres", ObjectiveDefaults.Kilometres);

    public static readonly FieldTable RandomnessFields = new();
    private static readonly Field<ulong> RandomnessSeed = RandomnessFields.Optional("seed", Values.Whole(0UL, ulong.MaxValue), 1UL);
    private static readonly Field<double> Strength = RandomnessFields.Optional("strength", Values.Number(0, 1), 0);

    public static readonly FieldTable SolverFields = new();
    private static readonly Field<int> Iterations = SolverFields.Optional("iterations", Values.Whole(0, 1_000_000_000), SolverDefaults.Iterations);
    private static readonly Field<double> Seconds = SolverFields.Optional("seconds", Values.Above(0, 86_400), SolverDefaults.Seconds);
    private static readonly Field<ulong> SolverSeed = SolverFields.Optional("seed", Values.Whole(0UL, ulong.MaxValue), SolverDefaults.Seed);
    private static readonly Field<int> Threads = SolverFields.Optional("threads", Values.Whole(1, 1024));

    public static readonly FieldTable Fields = new();
    private static readonly Field<string> Schema = Fields.Optional("$schema", Values.Text);
    private static readonly Field<int> Version = Fields.Needed("version", Values.Version);
    private static readonly Field<LocalDate> Date = Fields.Needed("date", Times.Date);
    private static readonly Field<LocalTime> Start = Fields.Optional("start", Times.Clock, NightDefaults.Start);
    private static readonly Field<LocalTime> End = Fields.Optional("end", Times.Clock, NightDefaults.End);
    private static readonly Field<ImmutableArray<RawRecord>> Overrides = Fields.Optional("demandOverrides", Values.List(Values.Object(OverrideReader.Fields)));
    private static readonly Field<RawRecord> RulesField = Fields.Optional("rules", Values.Object(RulesFields));
    private static readonly Field<RawRecord> ObjectiveField = Fields.Optional("objective", Values.Object(ObjectiveFields));
    private static readonly Field<RawRecord> RiskField = Fields.Optional("risk", Values.Object(RiskReader.Fields));
    private static readonly Field<RawRecord> Randomness = Fields.Optional("randomness", Values.Object(RandomnessFields));
    private static readonly Field<ImmutableArray<RawRecord>> Locks = Fields.Optional("locks", Values.List(Values.Object(LockReader.Fields)));
    private static readonly Field<RawValue> Events = Fields.Optional("events", new AnyListRule());
    private static readonly Field<RawRecord> Solver = Fields.Optional("solver", Values.Object(SolverFields));

    /// <summary>The night and the sources of its overrides and locks.</summary>
    /// <param name="record">The object in the file.</param>
    /// <param name="date">A date that replaces the file's, or null.</param>
    /// <param name="zone">The county's zone.</param>
    /// <param name="diagnostics">Takes the problems.</param>
    public static NightSources Read(
        RawRecord record, LocalDate? date, DateTimeZone zone, DiagnosticBag diagnostics)
    {
        var repeated = new RepeatedProblems(diagnostics);
        var reader = new RecordReader(record, Fields, diagnostics, repeated);
        var overrides = reader.Get(Overrides).Select(o => OverrideReader.Read(reader.Nested(o, OverrideReader.Fields))).ToImmutableArray();
        var locks = reader.Get(Locks).Select(l => LockReader.Read(reader.Nested(l, LockReader.Fields))).ToImmutableArray();
        var (risk, riskOverrides) = RiskReader.Read(reader.Nested(RiskField, RiskReader.Fields));
        RefuseWhatIsNotSupported(reader);
        var night = new Night
        {
            Date = date ?? reader.Get(Date),
            Start = reader.Get(Start),
            End = reader.Get(End),
            DemandOverrides = [.. overrides.Select(o => o.Value)],
            Locks = [.. locks.Select(l => l.Value)],
            Rules = ReadRules(reader.Nested(RulesField, RulesFields)),
            Objective = ReadObjective(reader.Nested(ObjectiveField, ObjectiveFields)),
            Risk = risk,
            Solver = ReadSolver(reader.Nested(Solver, SolverFields)),
        };
        repeated.Report();
        CheckLength(night, zone, reader);
        return new NightSources(night, overrides, riskOverrides, locks);
    }

    /// <summary>Whether a night lasts 1 to 16 hours.</summary>
    public static bool IsUsable(Night night, DateTimeZone zone) => night.LengthSeconds(zone) is >= HourSeconds and <= MaxNightHours * HourSeconds;

    private static Rules ReadRules(RecordReader? reader)
    {
        if (reader is null)
        {
            return new Rules();
        }

        var rules = new Rules
        {
            Jurisdiction = reader.Get(JurisdictionField),
            BreakEarliestShare = reader.Get(BreakEarliest),
            BreakLatestShare = reader.Get(BreakLatest),
        };
        if (rules.BreakEarliestShare >= rules.BreakLatestShare)
        {
            reader.Error(
                DiagnosticCode.EndsBeforeStart, BreakLatest, "breakLatestShare must be greater than breakEarliestShare",
                rules.BreakLatestShare.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"more than {rules.BreakEarliestShare}"));
        }

        return rules;
    }

    private static Objective ReadObjective(RecordReader? reader) => reader is null ? new Objective() : new Objective
    {
        MissedVisits = reader.Get(MissedVisits),
        MissedPasses = reader.Get(MissedPasses),
        GapExcess = reader.Get(GapExcess),
        Idleness = reader.Get(Idleness),
        UnprotectedRisk = reader.Get(UnprotectedRisk),
        Kilometres = reader.Get(Kilometres),
    };

    private static SolverSettings ReadSolver(RecordReader? reader) => reader is null ? new SolverSettings() : new SolverSettings
    {
        Iterations = reader.Get(Iterations),
        Seconds = reader.Get(Seconds),
        Seed = reader.Get(SolverSeed),
        Threads = reader.Find(Threads),
    };

    private static Field<double> Weight(string name, double fallback) => ObjectiveFields.Optional(name, Values.Number(0, 1_000_000), fallback);

    private static void RefuseWhatIsNotSupported(RecordReader reader)
    {
        if (reader.FindObject(Events) is { Items.IsEmpty: false } list)
        {
            reader.Error(
                DiagnosticCode.NotSupported, Events, "events are not supported by this version",
                string.Create(CultureInfo.InvariantCulture, $"{list.Items.Length} items"), "[]");
        }

        if (reader.Nested(Randomness, RandomnessFields) is { } randomness && randomness.Find(Strength) > 0)
        {
            randomness.Error(
                DiagnosticCode.NotSupported, Strength, "a randomness above 0 is not supported by this version", randomness.Record.Find(Strength.Name)!.Text, "0");
        }
    }

    private static void CheckLength(Night night, DateTimeZone zone, RecordReader reader)
    {
        if (!IsUsable(night, zone))
        {
            var seconds = night.LengthSeconds(zone);
            reader.Error(
                DiagnosticCode.NightLength, End, "the night lasts too short or too long; maybe start and end are swapped",
                string.Create(CultureInfo.InvariantCulture, $"{seconds / (double)HourSeconds:0.##} hours"), $"1–{MaxNightHours} hours");
        }
    }
}
