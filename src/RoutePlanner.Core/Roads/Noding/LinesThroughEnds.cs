namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Leads roads through places within the tolerance where ends of other roads meet. The ends stay: several roads that agree on a place know it better than a
/// stretch between two vertices, and ends that were joined there have moved once already.
/// </summary>
internal static class LinesThroughEnds
{
    public static void Lead(Drawing drawing, SegmentIndex index)
    {
        foreach (var place in drawing.EndPlaces())
        {
            if (drawing.At(place).Skip(1).Any())
            {
                foreach (var beside in PassingSegment.At(place, drawing, index).GroupBy(p => p.Segment.Line))
                {
                    var (segment, _, metres) = beside.MinBy(p => p.Metres);
                    var other = drawing.At(place).Where(v => v.IsEnd).Select(v => v.Line.Id).Min(StringComparer.Ordinal);
                    if (drawing.TryLead(segment, place, drawing.Options.JoinMetres))
                    {
                        drawing.Note(NodingKind.LineThroughEnds, place, segment.Line.Id, other, metres);
                    }
                }
            }
        }
    }
}
