using System.Collections.Immutable;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Roads.Access;

/// <summary>The conditional tags of a map.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="NotUnderstood">Road and key of each that has a condition other than time, in file order.</param>
internal sealed record TimedSigns(int Count, IReadOnlyList<string> NotUnderstood)
{
    private const string Suffix = ":conditional";

    private static readonly ImmutableHashSet<string> Heard = [.. RoadTagKeys.Kept.Where(key => key.EndsWith(Suffix, StringComparison.Ordinal))];

    /// <summary>Counts those of a map's roads.</summary>
    public static TimedSigns Of(RoadLayer layer)
    {
        var count = 0;
        var notUnderstood = new List<string>();
        foreach (var road in layer.Roads)
        {
            foreach (var (key, text) in road.Tags.Where(tag => Heard.Contains(tag.Key)).OrderBy(tag => tag.Key, StringComparer.Ordinal))
            {
                count++;
                if (ConditionalText.Clauses(text).Any(clause => clause.Rule is null))
                {
                    notUnderstood.Add($"{road.Id} {key}");
                }
            }
        }

        return new TimedSigns(count, notUnderstood);
    }
}
