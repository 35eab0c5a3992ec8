namespace RoutePlanner.Core.Roads.Access;

/// <summary>A key with the forms it takes for one direction and under a condition, spelt once.</summary>
/// <param name="Key">The plain key.</param>
internal sealed record RefinedKey(string Key)
{
    private readonly string forward = $"{Key}:forward";
    private readonly string backward = $"{Key}:backward";

    /// <summary>The same under a condition.</summary>
    public string Conditional { get; } = $"{Key}:conditional";

    private string ForwardConditional { get; } = $"{Key}:forward:conditional";

    private string BackwardConditional { get; } = $"{Key}:backward:conditional";

    /// <summary>The key for one direction, and it under a condition.</summary>
    public (string Plain, string Conditional) Directed(bool isForward) => isForward ? (forward, ForwardConditional) : (backward, BackwardConditional);
}
