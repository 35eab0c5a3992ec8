using CsCheck;

namespace RoutePlanner.Core.Tests.Plans.Checking;

/// <summary>Where and by how much a mutation breaks a plan; drawn by a generator, so that a failing case can be shrunk.</summary>
/// <param name="Where">Picks one of the possible spots.</param>
/// <param name="Amount">How much, 1 to 3600.</param>
internal readonly record struct Choice(int Where, int Amount)
{
    public static Gen<Choice> Any { get; } = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 3600], (where, amount) => new Choice(where, amount));

    /// <summary>One of the spots; null where there is none.</summary>
    public T? Of<T>(IReadOnlyList<T> spots)
        where T : class => spots.Count == 0 ? null : spots[Where % spots.Count];
}
