using RoutePlanner.Core.Coverage;

namespace RoutePlanner.Core.Optimisation.Bounds;

/// <summary>What one presence protects as time goes by, begun anywhere in a step of τ seconds and lasting no longer than is said: as if it lasted from the step's beginning to as long after its end. Immutable.</summary>
internal sealed class PresenceCourse
{
    /// <summary>U is in whole millionths.</summary>
    private const double Rounding = 1e-6;

    /// <param name="nightSeconds">Length of the night.</param>
    /// <param name="stepSeconds">τ; divides a slot.</param>
    /// <param name="halfLifeSeconds">Of the protection it leaves.</param>
    /// <param name="handicap">Its handicap, seconds.</param>
    /// <param name="lastingSeconds">How long it lasts at most.</param>
    /// <param name="ageLimit">At which age it is forgotten, seconds.</param>
    public PresenceCourse(int nightSeconds, int stepSeconds, int halfLifeSeconds, int handicap, int lastingSeconds, int ageLimit)
    {
        StepSeconds = stepSeconds;
        var slots = (nightSeconds + RiskModel.SlotSeconds - 1) / RiskModel.SlotSeconds;
        UpTo = new double[(slots * RiskModel.SlotSeconds / stepSeconds) + 1];
        for (var step = 1; step < UpTo.Length; step++)
        {
            var sum = 0.0;
            for (var x = (step - 1) * stepSeconds; x < step * stepSeconds; x++)
            {
                var age = Math.Max(handicap, x - stepSeconds - lastingSeconds + handicap);
                sum += age < ageLimit ? Math.Pow(2, -(double)age / halfLifeSeconds) + Rounding : 0;
            }

            UpTo[step] = UpTo[step - 1] + sum;
        }
    }

    /// <summary>τ.</summary>
    public int StepSeconds { get; }

    /// <summary>Seconds' worth of full protection in its first steps.</summary>
    public double[] UpTo { get; }
}
