using System.Runtime.InteropServices;

namespace RoutePlanner.Core.Coverage.Risk;

/// <summary>
/// The courses over the night that items' risk takes, each kept once: an area's hours, times what changes them for the item. An item holds the number of its course; what is
/// the same in every slot goes into its weight instead.
/// </summary>
internal sealed class RiskCourses(NightSlots slots)
{
    /// <summary>The kernel numbers classes with 16 bits.</summary>
    private const int MostClasses = ushort.MaxValue;

    private readonly List<double[]> courses = [];
    private readonly Dictionary<double[], int> changeNumbers = new(new SameNumbers<double>());
    private readonly List<double[]> changes = [];
    private readonly Dictionary<(int Course, int Change), int> products = [];

    /// <summary>Number of a new course; one entry a slot.</summary>
    public int Add(double[] course)
    {
        courses.Add(course);
        return courses.Count - 1;
    }

    /// <summary>Number of a change that courses may be multiplied with; one entry a slot, 0 or more.</summary>
    public int AddChange(double[] factors)
    {
        if (!changeNumbers.TryGetValue(factors, out var number))
        {
            changeNumbers.Add(factors, number = changes.Count);
            changes.Add(factors);
        }

        return number;
    }

    /// <summary>Number of the product of a course and a change.</summary>
    public int Times(int course, int change)
    {
        if (!products.TryGetValue((course, change), out var product))
        {
            product = Add([.. courses[course].Zip(changes[change], (level, factor) => level * factor)]);
            products.Add((course, change), product);
        }

        return product;
    }

    /// <summary>
    /// Turns courses into classes of whole thousandths with mean 1,000 and moves what that leaves into the weights, so that each item's weight × profile, summed over the
    /// seconds of the night, is what it was. Equal profiles become one class.
    /// </summary>
    /// <param name="courseOf">One entry an item.</param>
    /// <param name="weight">The same; changed.</param>
    /// <param name="halfLifeSeconds">Of all classes.</param>
    /// <returns>Class of each item, and the classes.</returns>
    public (int[] ClassOf, RiskClass[] Classes) Classes(int[] courseOf, double[] weight, int halfLifeSeconds)
    {
        var (classes, numbers) = (new List<RiskClass>(), new Dictionary<int[], int>(new SameNumbers<int>()));
        var flat = Number([.. Enumerable.Repeat(RiskModel.MeanRisk, slots.Count)]);
        var known = new (int Class, double Factor)?[courses.Count];
        var classOf = new int[courseOf.Length];
        for (var item = 0; item < classOf.Length; item++)
        {
            var (number, factor) = known[courseOf[item]] ??= ClassOf(courses[courseOf[item]]);
            classOf[item] = number;
            weight[item] *= factor;
        }

        return (classOf, [.. classes]);

        (int Class, double Factor) ClassOf(double[] course)
        {
            var mean = slots.MeanOf(course);
            if (mean <= 0)
            {
                return (flat, 0);
            }

            int[] profile = [.. course.Select(level => (int)Math.Min(Math.Round(level / mean * RiskModel.MeanRisk), RiskModel.MaxRisk))];

            // More courses than classes: the hours of those beyond are lost, not their risk.
            return numbers.Count == MostClasses && !numbers.ContainsKey(profile)
                ? (flat, mean)
                : (Number(profile), mean * RiskModel.MeanRisk / slots.MeanOf(profile));
        }

        int Number(int[] profile)
        {
            if (!numbers.TryGetValue(profile, out var number))
            {
                numbers.Add(profile, number = classes.Count);
                classes.Add(new RiskClass(profile, halfLifeSeconds));
            }

            return number;
        }
    }

    /// <summary>Arrays with the same numbers are equal.</summary>
    private sealed class SameNumbers<T> : IEqualityComparer<T[]>
        where T : struct
    {
        public bool Equals(T[]? a, T[]? b) => Bytes(a).SequenceEqual(Bytes(b));

        public int GetHashCode(T[] numbers)
        {
            var hash = default(HashCode);
            hash.AddBytes(Bytes(numbers));
            return hash.ToHashCode();
        }

        private static ReadOnlySpan<byte> Bytes(T[]? numbers) => MemoryMarshal.AsBytes(numbers.AsSpan());
    }
}
