namespace RoutePlanner.Core.Travel.Hierarchies;

/// <summary>
/// What an arc of the hierarchy stands for: a link of the network, or a shortcut over a lower position: down to it by an arc of
/// <see cref="Hierarchy.Down"/>, then up from it by an arc of <see cref="Hierarchy.Up"/>.
/// </summary>
internal readonly struct ArcParts
{
    private ArcParts(int down, int upOrLink) => (Down, UpOrLink) = (down, upOrLink);

    /// <summary>One link of the network.</summary>
    public static ArcParts OfLink(int link) => new(-1, link);

    /// <summary>A shortcut over two arcs.</summary>
    public static ArcParts OfShortcut(int down, int up) => new(down, up);

    /// <summary>Gives the parts of shortcuts the new numbers of their arcs.</summary>
    public static void Renumber(ArcParts[] parts, int[] upNumberOf, int[] downNumberOf)
    {
        for (var arc = 0; arc < parts.Length; arc++)
        {
            if (parts[arc].IsShortcut)
            {
                parts[arc] = OfShortcut(downNumberOf[parts[arc].Down], upNumberOf[parts[arc].UpOrLink]);
            }
        }
    }

    /// <summary>Whether it stands for two arcs.</summary>
    public bool IsShortcut => Down >= 0;

    /// <summary>Of a shortcut the first part, an arc of <see cref="Hierarchy.Down"/>.</summary>
    public int Down { get; }

    /// <summary>Of a shortcut the second part, an arc of <see cref="Hierarchy.Up"/>; else the link.</summary>
    public int UpOrLink { get; }
}
