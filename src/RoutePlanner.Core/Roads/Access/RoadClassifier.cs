namespace RoutePlanner.Core.Roads.Access;

/// <summary>
/// Finds a line's road kind: by <c>highway</c> where there is one, else a ferry by <c>route</c>, else by the Chinese grade, else by the road number.
/// A highway value that names no road (construction, platform, …) is final: grade and number are not asked.
/// </summary>
internal static class RoadClassifier
{
    /// <summary>The kind of a line with these tags, or null where it is no road.</summary>
    public static RoadKind? KindOf(LineTags tags, RoadTables rules)
    {
        if (tags.Value("highway") is { } highway)
        {
            return rules.Kinds.GetValueOrDefault(highway);
        }

        if (tags.Value("route") == "ferry")
        {
            return rules.Ferry;
        }

        var number = FirstNumber(tags);
        var rule = tags.Value("grade") is { } grade
            ? rules.Grades.GetValueOrDefault(grade)
            : number is null ? null : rules.RouteNumbers.GetValueOrDefault(number[..1]);
        return rule is null ? null : rules.Kinds[IsExpresswayNumber(number) ? rule.Expressway : rule.Road];
    }

    /// <summary>
    /// National and provincial roads have three digits (G310, S214), expressways one, two or four (G4, S38, G4211) or a letter within
    /// (G4W2). Source: GB/T 917 route numbering.
    /// </summary>
    private static bool IsExpresswayNumber(string? number) =>
        number is not null && number[0] is 'g' or 's' && !(number.Length == 4 && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);

    /// <summary>The first of the road's numbers (<c>G310;S214</c>) that is a letter and digits, in small letters, or null.</summary>
    private static string? FirstNumber(LineTags tags)
    {
        foreach (var part in (tags.Value("ref") ?? "").Split([';', ',', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Length >= 2 && char.IsAsciiLetter(part[0]) && char.IsAsciiDigit(part[1]))
            {
                return part;
            }
        }

        return null;
    }
}
