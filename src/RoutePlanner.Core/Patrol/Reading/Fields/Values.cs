using System.Numerics;

namespace RoutePlanner.Core.Patrol.Reading.Fields;

/// <summary>The kinds of values that fields of a county hold. See <see cref="Times"/> for dates and times and <see cref="Words"/> for words.</summary>
internal static class Values
{
    /// <summary>An id or a reference to one.</summary>
    public static readonly IdRule Id = new();

    /// <summary>The version of a file format.</summary>
    public static readonly VersionRule Version = new();

    /// <summary>A name, a word, a short remark.</summary>
    public static readonly TextRule Text = new(200);

    /// <summary>A longer remark.</summary>
    public static readonly TextRule Note = new(2000);

    /// <summary>A coordinate reference system.</summary>
    public static readonly CrsRule Crs = new();

    /// <summary>true or false.</summary>
    public static readonly TruthRule Truth = new();

    /// <summary>A longitude or latitude, or east or north where the layer has another coordinate system, as found: whether it can be one is judged with its partner, which shows what is wrong.</summary>
    public static readonly NumberRule Degrees = new(new ValueShape("number") { Notation = "degrees, or metres where county.json says so" });

    /// <summary>A whole number, both ends included.</summary>
    public static WholeNumberRule<T> Whole<T>(T minimum, T maximum)
        where T : struct, IBinaryInteger<T> => new(minimum, maximum);

    /// <summary>A number, both ends included.</summary>
    public static NumberRule Number(decimal minimum, decimal maximum) => new(new ValueShape("number") { Minimum = minimum, Maximum = maximum });

    /// <summary>A number above a bound, the upper end included.</summary>
    public static NumberRule Above(decimal bound, decimal maximum) => new(new ValueShape("number") { ExclusiveMinimum = bound, Maximum = maximum });

    /// <summary>A list of values.</summary>
    public static ListRule<T> List<T>(ValueRule<T> item)
        where T : notnull => new(item);

    /// <summary>An object with fields of its own.</summary>
    public static ObjectRule Object(FieldTable fields) => new(fields);
}
