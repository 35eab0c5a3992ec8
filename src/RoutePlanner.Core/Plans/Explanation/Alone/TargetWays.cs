namespace RoutePlanner.Core.Plans.Explanation.Alone;

/// <summary>A unit's way to a target, what it does there and its way back.</summary>
/// <param name="Out">Seconds from its base.</param>
/// <param name="Service">Seconds of a visit or pass.</param>
/// <param name="Back">Seconds to its base.</param>
internal readonly record struct Way(int Out, int Service, int Back);

/// <summary>
/// All ways of a unit to a target: one to a place, one for each direction of a key road.
/// <code>
/// Ways[d]           null where the unit can't go there and back
/// Turn[2 * d + e]   seconds from the end of a pass in direction d to the begin of one in direction e; int.MaxValue for none
/// </code>
/// </summary>
internal sealed record TargetWays(Way?[] Ways, int[] Turn)
{
    /// <summary>Stands for "there is no way".</summary>
    public const int None = int.MaxValue;

    private readonly TargetWays? least;

    public bool IsReached => Array.Exists(Ways, way => way is not null);

    /// <summary>Ways that no plan beats: who stops on the way may go on in any direction, so that no turn costs anything or is banned.</summary>
    public TargetWays Least
    {
        get => least ?? this;
        init => least = value;
    }

    /// <summary>The same change of these ways and of the least.</summary>
    public TargetWays With(Func<Way, Way> change, Func<int, int>? turn = null)
    {
        TargetWays Changed(TargetWays ways) => new([.. ways.Ways.Select(way => way is { } w ? change(w) : (Way?)null)], [.. ways.Turn.Select(turn ?? (seconds => seconds))]);
        return Changed(this) with { Least = Changed(Least) };
    }
}
