namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>
/// Greedy label placement: whoever comes first takes the first of its candidate boxes that is free and inside the frame.
/// Boxes taken are kept in a grid, so that a map with thousands of labels stays quick.
/// </summary>
internal sealed class LabelPlacer(Box frame)
{
    private const double CellPixels = 64;

    private readonly Dictionary<(int, int), List<Box>> cells = [];

    /// <summary>Takes a box that others must avoid.</summary>
    public void Block(Box box)
    {
        foreach (var cell in CellsOf(box))
        {
            if (!cells.TryGetValue(cell, out var boxes))
            {
                cells[cell] = boxes = [];
            }

            boxes.Add(box);
        }
    }

    /// <summary>The first free candidate, taken; false where there is none.</summary>
    public bool TryPlace(IEnumerable<Box> candidates, out Box placed)
    {
        foreach (var candidate in candidates)
        {
            if (frame.Contains(candidate) && IsFree(candidate))
            {
                placed = candidate;
                Block(candidate);
                return true;
            }
        }

        placed = default;
        return false;
    }

    /// <summary>Takes several boxes, as the letters along a line, if all of them are free and inside the frame; else none.</summary>
    public bool TryPlaceAll(IReadOnlyList<Box> boxes)
    {
        foreach (var box in boxes)
        {
            if (!frame.Contains(box) || !IsFree(box))
            {
                return false;
            }
        }

        foreach (var box in boxes)
        {
            Block(box);
        }

        return true;
    }

    private bool IsFree(Box box)
    {
        foreach (var cell in CellsOf(box))
        {
            if (cells.TryGetValue(cell, out var boxes) && boxes.Exists(box.Overlaps))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(int, int)> CellsOf(Box box)
    {
        for (var x = (int)Math.Floor(box.Left / CellPixels); x <= (int)Math.Floor(box.Right / CellPixels); x++)
        {
            for (var y = (int)Math.Floor(box.Top / CellPixels); y <= (int)Math.Floor(box.Bottom / CellPixels); y++)
            {
                yield return (x, y);
            }
        }
    }
}
