using System.Collections.Immutable;

namespace RoutePlanner.Core.Plans.Figures.Writing;

/// <summary>A table of figures in words, ready to be shown.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">Headings of the columns.</param>
/// <param name="TextColumns">How many of them, from the first, hold text; the others hold numbers.</param>
/// <param name="Rows">As many cells as there are columns.</param>
/// <param name="Note">What to know besides, e.g. how many rows were left out; or null.</param>
public sealed record FigureTable(string Title, ImmutableArray<string> Columns, int TextColumns, ImmutableArray<ImmutableArray<string>> Rows, string? Note = null);
