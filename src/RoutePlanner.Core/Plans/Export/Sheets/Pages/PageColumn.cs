namespace RoutePlanner.Core.Plans.Export.Sheets.Pages;

/// <summary>A column of a printed table.</summary>
/// <param name="Title">Its head.</param>
/// <param name="Width">Its width, pixels.</param>
/// <param name="IsRight">Numbers stand at the right.</param>
internal sealed record PageColumn(string Title, double Width, bool IsRight = false);
