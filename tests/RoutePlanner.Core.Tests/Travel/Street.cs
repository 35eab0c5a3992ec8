namespace RoutePlanner.Core.Tests.Travel;

/// <summary>One street of a generated graph: an edge with its two arcs.</summary>
/// <param name="From">Node its forward arc starts from.</param>
/// <param name="To">Node its forward arc leads to; the same for a loop.</param>
/// <param name="There">Tenths of a second of the forward arc.</param>
/// <param name="Back">Of the backward arc.</param>
/// <param name="Centimetres">Its length, which has nothing to do with the times.</param>
/// <param name="ThereModes">One bit a mode that may use the forward arc.</param>
/// <param name="BackModes">The same of the backward arc: none for a one-way street.</param>
internal readonly record struct Street(int From, int To, int There, int Back, int Centimetres, int ThereModes = Street.AllModes, int BackModes = Street.AllModes)
{
    /// <summary>All four modes.</summary>
    public const int AllModes = 0b1111;
}
