namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>A label that has found its place.</summary>
/// <param name="Label">What it says.</param>
/// <param name="Boxes">What it takes up: one box, or one a letter where they follow a line.</param>
/// <param name="LeaderFrom">The point a leader line joins it to, or null.</param>
/// <param name="Letters">Letters that follow a line; null for level text in its one box.</param>
internal sealed record PlacedLabel(MapLabel Label, IReadOnlyList<Box> Boxes, Pixel? LeaderFrom = null, IReadOnlyList<LetterOnLine>? Letters = null);
