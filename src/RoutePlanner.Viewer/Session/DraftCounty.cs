using System.Collections.Immutable;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Viewer.Editing;

namespace RoutePlanner.Viewer.Session;

/// <summary>A county as edits make it: the edit that led here, the files it changed, the county that was read from them.</summary>
internal sealed record DraftCounty(Edit? Edit, ImmutableSortedDictionary<string, byte[]> Changed, County County);
