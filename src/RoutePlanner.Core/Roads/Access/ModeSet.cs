namespace RoutePlanner.Core.Roads.Access;

/// <summary>Some of the modes.</summary>
/// <param name="Bits">One bit a <see cref="Mode"/>.</param>
internal readonly record struct ModeSet(byte Bits)
{
    /// <summary>Every mode.</summary>
    public static readonly ModeSet All = new((1 << RoadGraph.ModeCount) - 1);

    /// <summary>Those who are not stopped by what only vehicles are stopped by.</summary>
    public static readonly ModeSet EbikeAndFoot = default(ModeSet).With(Mode.Ebike).With(Mode.Foot);

    public bool Contains(Mode mode) => (Bits & (1 << (int)mode)) != 0;

    public ModeSet With(Mode mode) => new((byte)(Bits | (1 << (int)mode)));

    /// <summary>Modes in both sets.</summary>
    public ModeSet And(ModeSet other) => new((byte)(Bits & other.Bits));
}
