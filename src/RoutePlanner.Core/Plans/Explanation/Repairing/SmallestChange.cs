namespace RoutePlanner.Core.Plans.Explanation.Repairing;

/// <summary>Finds the smallest of several sizes of a change that does it.</summary>
internal static class SmallestChange
{
    /// <summary>
    /// Tries the largest size first, since most changes are of no use at any size, then halves. It takes it that what a size can do a larger one can, too; where it can't, what is found still does it, but may not be the smallest.
    /// </summary>
    /// <param name="sizes">Ascending.</param>
    /// <param name="attempt">Null where a size doesn't do it.</param>
    public static Attempt? Find(IReadOnlyList<int> sizes, Func<int, Attempt?> attempt)
    {
        if (sizes.Count == 0 || attempt(sizes[^1]) is not { } best)
        {
            return null;
        }

        var (low, high) = (0, sizes.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (attempt(sizes[middle]) is { } found && found.Outcome.Worse.Length <= best.Outcome.Worse.Length)
            {
                (best, high) = (found, middle);
            }
            else
            {
                low = middle + 1;
            }
        }

        return best;
    }
}
