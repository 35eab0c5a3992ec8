namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>All fields that a record of some file may have.</summary>
internal sealed class FieldTable
{
    private readonly List<Field> fields = [];

    /// <summary>In the order of declaration, which is that of docs/formats.md.</summary>
    public IReadOnlyList<Field> Fields => fields;

    /// <summary>A table that starts with the fields of another: the CSV form of a file that GeoJSON can hold too.</summary>
    public static FieldTable Extending(FieldTable other)
    {
        var table = new FieldTable();
        table.fields.AddRange(other.fields);
        return table;
    }

    /// <summary>Declares a field that must be there.</summary>
    public Field<T> Needed<T>(string name, ValueRule<T> rule)
        where T : notnull => Add(new Field<T>(name, rule, isNeeded: true, rule.Placeholder, hasDefault: false));

    /// <summary>Declares a field that may be absent.</summary>
    public Field<T> Optional<T>(string name, ValueRule<T> rule)
        where T : notnull => Add(new Field<T>(name, rule, isNeeded: false, rule.Placeholder, hasDefault: false));

    /// <summary>Declares a field that has a default.</summary>
    public Field<T> Optional<T>(string name, ValueRule<T> rule, T fallback)
        where T : notnull => Add(new Field<T>(name, rule, isNeeded: false, fallback, hasDefault: true));

    /// <summary>The field of that name, or null.</summary>
    public Field? Find(string name) => fields.Find(field => field.Name == name);

    private Field<T> Add<T>(Field<T> field)
        where T : notnull
    {
        fields.Add(field);
        return field;
    }
}
