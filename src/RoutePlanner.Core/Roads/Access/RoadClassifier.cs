namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// Finds a line's road kind: by <c>highway</c> where there is one, else by the Chinese administrative grade, else by the road number.
/// A highway value that names no road (construction, platform, …) is final: grade and number are not asked.
/// </summary>
internal static class RoadClassifier
{
    /// <summary>The kind of a line with these tags, or null where it is no road.</summary>
    public static RoadKind? KindOf(IReadOnlyDictionary<string, string> tags)
    {
        if (Tag.Value(tags, "highway") is { } highway)
        {
            return RoadKinds.OfHighway(highway);
        }

        var number = FirstNumber(tags);
        var name = Tag.Value(tags, "grade") is { } grade ? HighwayOfGrade(grade, number) : HighwayOfNumber(number);
        return name is null ? null : RoadKinds.OfHighway(name);
    }

    private static string? HighwayOfGrade(string grade, string? number) => grade switch
    {
        "g" or "国道" or "s" or "省道" when IsExpresswayNumber(number) => "motorway",
        "g" or "国道" => "trunk",
        "s" or "省道" => "primary",
        "x" or "县道" => "secondary",
        "y" or "乡道" => "tertiary",
        "c" or "村道" => "unclassified",
        "高速" or "高速公路" => "motorway",
        "匝道" => "motorway_link",
        "专用公路" or "z" => "service",
        _ => null,
    };

    private static string? HighwayOfNumber(string? number) => number is null ? null : char.ToLowerInvariant(number[0]) switch
    {
        'g' or 's' when IsExpresswayNumber(number) => "motorway",
        'g' => "trunk",
        's' => "primary",
        'x' => "secondary",
        'y' => "tertiary",
        'c' => "unclassified",
        'z' => "service",
        _ => null,
    };

    /// <summary>
    /// National and provincial roads have three digits (G310, S214), expressways one, two or four (G4, S38, G4211) or a letter within
    /// (G4W2). Source: GB/T 917 route numbering.
    /// </summary>
    private static bool IsExpresswayNumber(string? number) =>
        number is not null && char.ToLowerInvariant(number[0]) is 'g' or 's' && !(number.Length == 4 && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>The first of the road's numbers (<c>G310;S214</c>) that is a letter and digits, or null.</summary>
    private static string? FirstNumber(IReadOnlyDictionary<string, string> tags)
    {
        foreach (var part in (Tag.Value(tags, "ref") ?? "").Split([';', ',', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Length >= 2 && char.IsAsciiLetter(part[0]) && char.IsAsciiDigit(part[1]))
            {
                return part;
            }
        }

        return null;
    }
}
