using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Core.Coverage;

/// <summary>
/// Where and when the risk is tonight (docs/risk.md), and what standing or driving somewhere is present at. Immutable, safe to share between threads.
/// <code>
/// edge e:   beats FirstBeat[e] .. FirstBeat[e+1]-1, equal pieces of at most 100 m, counted along the forward arc
/// item i:   beat i for i &lt; BeatCount, else place i - BeatCount; Weight[i], ClassOf[i]
/// class c:  ProfileOf(c)[slot] thousandths of the mean risk, HalfLifeSeconds(c)
/// risk of item i in second t: Weight[i] * ProfileOf(ClassOf[i])[t / SlotSeconds] / 1000
/// </code>
/// </summary>
public sealed class RiskModel
{
    /// <summary>Longest beat.</summary>
    public const double BeatMetres = 100;

    /// <summary>Length of a slot of a profile.</summary>
    public const int SlotSeconds = 900;

    /// <summary>A profile's mean level.</summary>
    public const int MeanRisk = 1000;

    /// <summary>Highest level a profile may reach: a hundred times the mean, so that sums stay exact.</summary>
    public const int MaxRisk = 100 * MeanRisk;

    /// <summary>Half-life of protection unless the county says otherwise.</summary>
    public const int DefaultHalfLifeSeconds = 1800;

    private readonly int[] firstBeat;
    private readonly double[] weight;
    private readonly int[] classOf;
    private readonly RiskClass[] classes;
    private readonly BeatSight sight;

    /// <summary>A model of its parts, which it keeps.</summary>
    /// <param name="firstBeat">One entry an edge, and one more.</param>
    /// <param name="weight">One entry an item, 0 or more.</param>
    /// <param name="classOf">One entry an item.</param>
    /// <param name="classes">Profiles of <c>ceil(nightSeconds / SlotSeconds)</c> slots.</param>
    /// <param name="sight">Which beats are seen from where.</param>
    /// <param name="nightSeconds">Length of the night.</param>
    internal RiskModel(int[] firstBeat, double[] weight, int[] classOf, RiskClass[] classes, BeatSight sight, int nightSeconds)
    {
        this.firstBeat = firstBeat;
        this.weight = weight;
        this.classOf = classOf;
        this.classes = classes;
        this.sight = sight;
        NightSeconds = nightSeconds;
    }

    /// <summary>First beat of each edge, with one entry more that holds <see cref="BeatCount"/>.</summary>
    public ReadOnlySpan<int> FirstBeat => firstBeat;

    /// <summary>Number of beats.</summary>
    public int BeatCount => firstBeat[^1];

    /// <summary>Number of watch items: beats and places.</summary>
    public int ItemCount => weight.Length;

    /// <summary>Number of risk classes.</summary>
    public int ClassCount => classes.Length;

    /// <summary>Length of the night in seconds.</summary>
    public int NightSeconds { get; }

    /// <summary>Slots of the night, the last one possibly cut short.</summary>
    public int SlotCount => (NightSeconds + SlotSeconds - 1) / SlotSeconds;

    /// <summary>Risk weight of each item; 0 where a car may not drive.</summary>
    public ReadOnlySpan<double> Weight => weight;

    /// <summary>Risk class of each item.</summary>
    public ReadOnlySpan<int> ClassOf => classOf;

    /// <summary>Relative risk of each slot in thousandths, 0 to <see cref="MaxRisk"/>.</summary>
    public ReadOnlySpan<int> ProfileOf(int riskClass) => classes[riskClass].Profile;

    /// <summary>In this time after a presence's end its protection halves.</summary>
    public int HalfLifeSeconds(int riskClass) => classes[riskClass].HalfLifeSeconds;

    /// <summary>Other beats that a unit driving on a beat sees; empty without a sight distance.</summary>
    public ReadOnlySpan<int> SeenFromBeat(int beat) => sight.FromBeat(beat);

    /// <summary>Beats that a unit standing at a node is present at, each once, in order.</summary>
    public ReadOnlySpan<int> SeenFromNode(int node) => sight.FromNode(node);

    /// <summary>The model for one night (docs/risk.md says how it is made).</summary>
    /// <param name="roads">A county on its roads.</param>
    /// <param name="night">The night, with its settings of risk.</param>
    /// <param name="nightSeconds">Its length.</param>
    /// <exception cref="ArgumentException">An override names an area, a place or a key road that the county doesn't have.</exception>
    public static RiskModel Build(CountyRoads roads, Night night, int nightSeconds)
    {
        ArgumentNullException.ThrowIfNull(roads);
        ArgumentNullException.ThrowIfNull(night);
        return RiskModelBuilder.Build(roads, night, nightSeconds);
    }
}
