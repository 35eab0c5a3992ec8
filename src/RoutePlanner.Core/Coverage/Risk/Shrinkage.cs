namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>
/// Gamma-Poisson empirical Bayes: what few incidents say is drawn towards what is known without them.
/// <para>
/// Source: D. Clayton, J. Kaldor (1987), "Empirical Bayes estimates of age-standardized relative risks for use in disease mapping", Biometrics 43, 671–681; the moment estimate
/// of the prior after R. J. Marshall (1991), "Mapping disease and mortality rates using empirical Bayes estimators", Applied Statistics 40, 283–294.
/// </para>
/// </summary>
internal static class Shrinkage
{
    private const double LeastPseudoCount = 0.01;
    private const double MostPseudoCount = 100;

    /// <summary>
    /// The mean of a rate's ratio to the expected one, given a count: (α + count) / (α + expected), of a gamma prior of mean 1 that weighs as much as α expected incidents.
    /// Between 1 and count / expected; nearer to 1 the larger α is against the expected count.
    /// </summary>
    public static double Ratio(double count, double expected, double pseudoCount) => (pseudoCount + count) / (pseudoCount + expected);

    /// <summary>
    /// α from how the counts of beats scatter. Where the risk of beats has variance 1/α about what is expected, pairs of incidents in one beat are more than by chance:
    /// 1/α = Σ((n − μ)² − μ) / Σμ². One pair more, both seen and expected, keeps that sensible where data is thin: without data α is 1.
    /// </summary>
    /// <param name="counts">One entry a beat, n.</param>
    /// <param name="expected">The same, μ.</param>
    /// <returns>0.01 to 100.</returns>
    public static double PseudoCount(ReadOnlySpan<double> counts, ReadOnlySpan<double> expected)
    {
        var (excess, chance) = (1.0, 1.0);
        for (var i = 0; i < counts.Length; i++)
        {
            var off = counts[i] - expected[i];
            excess += (off * off) - expected[i];
            chance += expected[i] * expected[i];
        }

        return excess <= 0 ? MostPseudoCount : Math.Clamp(chance / excess, LeastPseudoCount, MostPseudoCount);
    }
}
