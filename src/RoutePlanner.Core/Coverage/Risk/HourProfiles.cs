namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>
/// At which hours the risk is: one course over the night for each township and one for the county, each of mean 1. A township with few incidents has nearly the county's
/// course, a county with few nearly a flat one (Dirichlet-multinomial shrinkage: so many pseudo-incidents of the wider course are added to the own ones).
/// </summary>
internal sealed class HourProfiles
{
    /// <summary>So many incidents in the night weigh as much as the township's county, or the county's flat course.</summary>
    public const double PseudoIncidents = 20;

    private readonly NightSlots slots;
    private readonly double[] ofCounty;
    private readonly Dictionary<int, double[]> masses = [];

    public HourProfiles(NightSlots slots)
    {
        this.slots = slots;
        ofCounty = new double[slots.Count];
    }

    /// <summary>Takes an incident in.</summary>
    /// <param name="township">Index of its township, negative where it lies in none.</param>
    /// <param name="massOf">How much of it falls into each slot.</param>
    public void Add(int township, ReadOnlySpan<double> massOf)
    {
        if (township >= 0 && !masses.ContainsKey(township))
        {
            masses.Add(township, new double[slots.Count]);
        }

        for (var slot = 0; slot < massOf.Length; slot++)
        {
            ofCounty[slot] += massOf[slot];
            if (township >= 0)
            {
                masses[township][slot] += massOf[slot];
            }
        }
    }

    /// <summary>The courses.</summary>
    /// <param name="perMass">Incidents that a mass of 1 stands for.</param>
    public (double[] County, Dictionary<int, double[]> Townships) Courses(double perMass)
    {
        var flat = new double[slots.Count];
        Array.Fill(flat, 1);
        var county = Shrunk(ofCounty, flat, perMass);
        return (county, masses.ToDictionary(m => m.Key, m => Shrunk(m.Value, county, perMass)));
    }

    /// <summary>A course of mean 1 from masses and the wider course.</summary>
    private double[] Shrunk(double[] mass, double[] wider, double perMass)
    {
        var incidents = mass.Sum() * perMass;
        var course = new double[mass.Length];
        for (var slot = 0; slot < course.Length; slot++)
        {
            var own = mass[slot] * perMass * slots.NightSeconds / slots.Seconds[slot];
            course[slot] = ((PseudoIncidents * wider[slot]) + own) / (PseudoIncidents + incidents);
        }

        return course;
    }
}
