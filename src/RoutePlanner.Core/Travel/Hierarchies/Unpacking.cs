namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>Turns arcs of a hierarchy into the arcs of the road graph that they stand for. Allocates nothing once warm. One thread at a time.</summary>
internal sealed class Unpacking(Hierarchy hierarchy)
{
    private int[] stack = new int[64];

    /// <summary>Appends the road arcs of an arc of <see cref="Hierarchy.Up"/>, in driving order.</summary>
    public void Up(int arc, List<int> roadArcs) => Unpack(arc << 1, roadArcs);

    /// <summary>Appends the road arcs of an arc of <see cref="Hierarchy.Down"/>, in driving order.</summary>
    public void Down(int arc, List<int> roadArcs) => Unpack((arc << 1) | 1, roadArcs);

    /// <summary>Arcs still to be unpacked stand on a stack, the next on top, the lowest bit telling the halves apart.</summary>
    private void Unpack(int first, List<int> roadArcs)
    {
        var (up, down) = (hierarchy.Up.Parts, hierarchy.Down.Parts);
        stack[0] = first;
        var height = 1;
        while (height > 0)
        {
            var coded = stack[--height];
            var parts = (coded & 1) == 0 ? up[coded >> 1] : down[coded >> 1];
            if (!parts.IsShortcut)
            {
                roadArcs.Add(hierarchy.Network.ArcOf(parts.UpOrLink));
                continue;
            }

            if (height + 2 > stack.Length)
            {
                Array.Resize(ref stack, 2 * stack.Length);
            }

            stack[height++] = parts.UpOrLink << 1;
            stack[height++] = (parts.Down << 1) | 1;
        }
    }
}
