using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>
/// One record read by its table: every field of the table is understood or reported, every field that the table doesn't know is reported. What
/// couldn't be understood has its fallback, so that a record can always be made and looked at further; the county is refused all the same.
/// </summary>
internal sealed class RecordReader
{
    private readonly Dictionary<Field, object> values = [];
    private readonly DiagnosticBag diagnostics;
    private readonly RepeatedProblems repeated;

    public RecordReader(RawRecord record, FieldTable table, DiagnosticBag diagnostics, RepeatedProblems repeated)
    {
        Record = record;
        this.diagnostics = diagnostics;
        this.repeated = repeated;
        foreach (var field in table.Fields)
        {
            Read(field);
        }

        // Unknown columns of a CSV file are reported once, from its header.
        if (record.Columns is null)
        {
            foreach (var unknown in record.Fields.Where(f => table.Find(f.Name) is null))
            {
                repeated.Add(UnknownField(record.File, record.Where, unknown.Name, table));
            }
        }
    }

    /// <summary>What was read.</summary>
    public RawRecord Record { get; }

    /// <summary>The diagnostic of a field that no table knows.</summary>
    public static Diagnostic UnknownField(string file, string where, string name, FieldTable table)
    {
        var names = table.Fields.Select(f => f.Name).ToList();
        return new Diagnostic(
            DiagnosticCode.UnknownField, Severity.Error, file, where, Shown.Of(name),
            $"unknown field; the nearest known one is '{Spelling.Nearest(name, names)}'", Shown.Of(name), string.Join("|", names));
    }

    /// <summary>The field's value, or its fallback.</summary>
    public T Get<T>(Field<T> field)
        where T : notnull => values.TryGetValue(field, out var value) ? (T)value : field.Fallback;

    /// <summary>The field's value, or null where it is absent or was not understood.</summary>
    public T? Find<T>(Field<T> field)
        where T : struct => values.TryGetValue(field, out var value) ? (T)value : null;

    /// <summary>The field's value, or null where it is absent or was not understood.</summary>
    public T? FindObject<T>(Field<T> field)
        where T : class => values.TryGetValue(field, out var value) ? (T)value : null;

    /// <summary>Adds an error about a field of this record.</summary>
    public void Error(string code, Field field, string message, string? found = null, string? allowed = null) =>
        diagnostics.Error(code, Record.File, Record.Where, field.Name, message, found, allowed);

    /// <summary>Adds an error about something of this record that is no field, its geometry for one.</summary>
    public void Error(string code, string field, string message, string? found = null, string? allowed = null) =>
        diagnostics.Error(code, Record.File, Record.Where, field, message, found, allowed);

    /// <summary>Adds an error that many records are likely to share; it is reported once.</summary>
    public void Repeated(Diagnostic problem) => repeated.Add(problem);

    /// <summary>A reader for an object that is a field of this record; null where it is absent or no object.</summary>
    public RecordReader? Nested(Field<RawRecord> field, FieldTable table) =>
        FindObject(field) is { } record ? Nested(record, table) : null;

    /// <summary>A reader for an object inside this record.</summary>
    public RecordReader Nested(RawRecord record, FieldTable table) => new(record, table, diagnostics, repeated);

    private void Read(Field field)
    {
        var raw = Record.Find(field.Name);
        if (raw is null)
        {
            // A needed column that the header lacks is reported once, too.
            if (field.IsNeeded && Record.Columns?.Contains(field.Name) != false)
            {
                diagnostics.Error(DiagnosticCode.MissingField, Record.File, Record.Where, field.Name, "this field is needed", null, field.Shape.Allowed);
            }

            return;
        }

        if (field.Read(raw, out var problem) is { } value)
        {
            values.Add(field, value);
        }
        else
        {
            diagnostics.Error(
                problem!.Code, Record.File, Record.Where, field.Name, problem.Message, Shown.Of(problem.Found ?? raw.Text), field.Shape.Allowed);
        }
    }
}
