namespace RoutePlanner.Core.Plans.Maps;

/// <summary>Forms that stay apart in black and white.</summary>
public enum SymbolShape
{
    /// <summary>Round.</summary>
    Circle,

    /// <summary>Upright square.</summary>
    Square,

    /// <summary>Square on its corner.</summary>
    Diamond,

    /// <summary>Triangle, tip up.</summary>
    Triangle,

    /// <summary>Five-pointed star.</summary>
    Star,

    /// <summary>Hexagon.</summary>
    Hexagon,

    /// <summary>Two triangles that meet, as a bridge in survey signs.</summary>
    Bow,

    /// <summary>House with a roof.</summary>
    House,

    /// <summary>A ring around another symbol, not filled.</summary>
    Ring,
}
