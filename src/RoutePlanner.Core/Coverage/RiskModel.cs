using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Where and when the risk is tonight (docs/coverage.md): watch items with weights and one profile over the night. Immutable.
/// <code>
/// edge e:  beats FirstBeat[e] .. FirstBeat[e+1]-1, equal pieces of at most 100 m, counted along the forward arc
/// item i:  beat i for i &lt; BeatCount, else place i - BeatCount
/// </code>
/// </summary>
public sealed class RiskModel
{
    /// <summary>Longest beat.</summary>
    public const double BeatMetres = 100;

    /// <summary>Length of a slot of <see cref="Profile"/>.</summary>
    public const int SlotSeconds = 900;

    /// <summary>Protection halves in this time after a visit's end.</summary>
    public const int HalfLifeSeconds = 1800;

    /// <summary>A stop this long reaches full strength.</summary>
    public const int FullDwellSeconds = 720;

    /// <summary>Share of full strength that a unit has by being seen driving through.</summary>
    public const double PassStrength = 0.5;

    private readonly int[] firstBeat;
    private readonly double[] beatWeight;
    private readonly double[] placeWeight;
    private readonly double[] profile;

    internal RiskModel(int[] firstBeat, double[] beatWeight, double[] placeWeight, double[] profile)
    {
        this.firstBeat = firstBeat;
        this.beatWeight = beatWeight;
        this.placeWeight = placeWeight;
        this.profile = profile;
    }

    /// <summary>First beat of each edge, with one entry more that holds <see cref="BeatCount"/>.</summary>
    public ReadOnlySpan<int> FirstBeat => firstBeat;

    /// <summary>Number of beats.</summary>
    public int BeatCount => beatWeight.Length;

    /// <summary>Risk weight of each beat, 0 where a car may not drive.</summary>
    public ReadOnlySpan<double> BeatWeight => beatWeight;

    /// <summary>Risk weight of each place of the county.</summary>
    public ReadOnlySpan<double> PlaceWeight => placeWeight;

    /// <summary>Relative risk of each slot of the night, mean 1.</summary>
    public ReadOnlySpan<double> Profile => profile;

    /// <summary>The model for one night.</summary>
    public static RiskModel Build(CountyRoads roads, Night night, int nightSeconds) => RiskModelBuilder.Build(roads, night, nightSeconds);

    /// <summary>How strongly a tier's presence protects, 0 to 1.</summary>
    public static double TierStrength(Tier tier) => tier switch
    {
        Tier.Seat => 1.0,
        Tier.Township => 0.9,
        _ => 0.6,
    };

    /// <summary>Strength of standing somewhere, before the tier's factor: grows with dwell up to <see cref="FullDwellSeconds"/>.</summary>
    public static double StandStrength(int seconds) =>
        Math.Min(1.0, PassStrength + ((1 - PassStrength) * seconds / FullDwellSeconds));
}
