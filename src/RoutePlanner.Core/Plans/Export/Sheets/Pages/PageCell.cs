namespace RoutePlanner.Core.Plans.Export.Sheets.Pages;

/// <summary>A cell of a printed table.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Quiet">More of it in smaller grey letters.</param>
/// <param name="IsBold">Bold letters.</param>
/// <param name="IsTick">A box to tick instead.</param>
internal readonly record struct PageCell(string Text, string Quiet = "", bool IsBold = false, bool IsTick = false);
