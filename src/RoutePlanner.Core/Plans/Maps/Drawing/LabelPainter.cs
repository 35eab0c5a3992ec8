using NetTopologySuite.Geometries;

namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Writes the labels of all layers, most important first.</summary>
internal sealed class LabelPainter(IMapCanvas canvas, MapFrame frame, LabelPlacer placer, LayerPainter layers)
{
    private const double RepeatPixels = 220;
    private const double LeaderPixels = 5;

    /// <summary>Directions tried around a point: right, left, above, below, then the corners.</summary>
    private static readonly (double X, double Y)[] Around = [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1)];

    /// <summary>Middles tried along a piece of a line, as shares of its length, the best first.</summary>
    private static readonly double[] AlongShares = [0.5, 0.3, 0.7, 0.4, 0.6, 0.2, 0.8, 0.1, 0.9];

    private readonly List<PlacedLabel> placed = [];

    public void Paint(IEnumerable<MapLayer> visibleLayers)
    {
        Place(visibleLayers);

        // Leader lines below all boxes, the most important label last.
        foreach (var label in placed)
        {
            PaintLeader(label);
        }

        for (var i = placed.Count - 1; i >= 0; i--)
        {
            Write(placed[i]);
        }
    }

    /// <summary>Finds places without drawing; the most important labels come first.</summary>
    public IReadOnlyList<PlacedLabel> Place(IEnumerable<MapLayer> visibleLayers)
    {
        // Stable order: equal priorities keep the document's order.
        var labelled = visibleLayers
            .Where(layer => frame.MetresPerPixel <= Math.Min(layer.MaxMetresPerPixel, layer.MaxLabelMetresPerPixel))
            .SelectMany(layer => layer.Features)
            .Where(feature => feature.Label is not null && feature.Shape.EnvelopeInternal.Intersects(frame.Visible))
            .OrderByDescending(feature => feature.Label!.Priority);
        foreach (var feature in labelled)
        {
            Place(feature, feature.Label!);
        }

        return placed;
    }

    private void Place(MapFeature feature, MapLabel label)
    {
        var (width, height) = SizeOf(label);
        switch (feature.Shape)
        {
            case LineString or MultiLineString:
                PlaceAlong(feature, label, width, height);
                break;
            case Polygon or MultiPolygon:
                var inside = frame.ToPixel(feature.Shape.PointOnSurface.Coordinate);
                var centroid = frame.ToPixel(feature.Shape.Centroid.Coordinate);
                PlaceAtFirstFree(label, [.. Steps(centroid, width, height), .. Steps(inside, width, height)]);
                break;
            default:
                PlaceAtPoint(feature, label, width, height);
                break;
        }
    }

    private (double Width, double Height) SizeOf(MapLabel label)
    {
        var width = canvas.TextWidth(label.Text, label.Size, label.IsBold);
        var padding = label.Box is null ? 0 : label.Size * 0.5;
        return (Math.Max(width + padding, label.Box is null ? 0 : label.Size * 1.25), label.Size * (label.Box is null ? 1.1 : 1.25));
    }

    private void PlaceAtPoint(MapFeature feature, MapLabel label, double width, double height)
    {
        var at = frame.ToPixel(feature.Shape.Centroid.Coordinate);
        if (frame.Box.Contains(at))
        {
            var radius = feature.Style is SymbolStyle symbol ? symbol.Radius + 1.5 : 0;
            PlaceBeside(label, at, width, height, label.IsNeeded ? [radius, radius + 10, radius + 22, radius + 38, radius + 60] : [radius, radius + 4]);
        }
    }

    /// <summary>Beside a point at the first free of several distances; farther off a leader line joins them.</summary>
    private void PlaceBeside(MapLabel label, Pixel at, double width, double height, ReadOnlySpan<double> distances)
    {
        Box Candidate((double X, double Y) d, double distance) =>
            Box.Around(new Pixel(at.X + (d.X * (distance + (width / 2))), at.Y + (d.Y * (distance + (height / 2)))), width, height);

        foreach (var distance in distances)
        {
            if (placer.TryPlace(Around.Select(d => Candidate(d, distance)), out var box))
            {
                placed.Add(new PlacedLabel(label, [box], distance > distances[0] + LeaderPixels ? at : null));
                return;
            }
        }

        if (label.IsNeeded)
        {
            placed.Add(new PlacedLabel(label, [Candidate(Around[0], distances[0])]));
        }
    }

    private void PlaceAlong(MapFeature feature, MapLabel label, double width, double height)
    {
        var pieces = layers.Pieces([feature], 0).OrderByDescending(LineShaper.Length).ToList();
        var isPlaced = label.OnLine switch
        {
            LinePlacement.Level => TryPlaceOn(pieces, label, width, height, follows: false),
            LinePlacement.Along => TryPlaceOn(pieces, label, width, height, follows: true),
            _ => TryPlaceOn(pieces, label, width, height, follows: true) || TryPlaceOn(pieces, label, width, height, follows: false),
        };
        if (!isPlaced && label.IsNeeded && pieces.Count > 0)
        {
            var middle = LineShaper.At(pieces[0], LineShaper.Length(pieces[0]) / 2).Point;
            PlaceBeside(label, middle, width, height, [6, 16, 30, 48, 70]);
        }
    }

    /// <summary>As often as the label may be repeated, the longest piece first; false where there is no room at all.</summary>
    private bool TryPlaceOn(List<Pixel[]> pieces, MapLabel label, double width, double height, bool follows)
    {
        var shown = new List<Pixel>();
        foreach (var piece in pieces)
        {
            var length = LineShaper.Length(piece);
            if (length < width * 0.8 && !label.IsNeeded)
            {
                break;
            }

            foreach (var share in AlongShares)
            {
                var at = LineShaper.At(piece, length * share).Point;
                if (shown.TrueForAll(p => p.DistanceTo(at) > RepeatPixels)
                    && (follows ? TryFollow(label, piece, length * share) : TryPlaceLevel(label, Box.Around(at, width, height))) is { } found)
                {
                    placed.Add(found);
                    shown.Add(at);
                    if (shown.Count >= label.Repeats)
                    {
                        return true;
                    }
                }
            }
        }

        return shown.Count > 0;
    }

    private PlacedLabel? TryFollow(MapLabel label, Pixel[] line, double distance) =>
        LetterOnLine.Set(canvas, label, line, distance) is { } letters && placer.TryPlaceAll([.. letters.Select(letter => letter.Box)])
            ? new PlacedLabel(label, [.. letters.Select(letter => letter.Box)], Letters: letters)
            : null;

    private PlacedLabel? TryPlaceLevel(MapLabel label, Box level) => placer.TryPlace([level], out var box) ? new PlacedLabel(label, [box]) : null;

    private void PlaceAtFirstFree(MapLabel label, Box[] candidates)
    {
        if (placer.TryPlace(candidates, out var box))
        {
            placed.Add(new PlacedLabel(label, [box]));
        }
    }

    private static IEnumerable<Box> Steps(Pixel centre, double width, double height)
    {
        yield return Box.Around(centre, width, height);
        foreach (var (x, y) in Around)
        {
            yield return Box.Around(new Pixel(centre.X + (x * width * 0.6), centre.Y + (y * height * 1.5)), width, height);
        }
    }

    private void PaintLeader(PlacedLabel placedLabel)
    {
        if (placedLabel.LeaderFrom is { } start)
        {
            var (label, box) = (placedLabel.Label, placedLabel.Boxes[0]);
            var colour = label.Box is { } fill && fill != Colour.White ? fill : label.BoxOutline ?? label.Colour;
            Pixel[] line = [start, new Pixel((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2)];
            canvas.Lines([line], Colour.White, 2.4, []);
            canvas.Lines([line], colour, 0.9, []);
        }
    }

    private void Write(PlacedLabel placedLabel)
    {
        var label = placedLabel.Label;
        if (placedLabel.Letters is { } letters)
        {
            // All halos first: a letter's halo must not eat its neighbour.
            foreach (var letter in letters)
            {
                canvas.Text(letter.Text, letter.Baseline, label.Size, label.IsBold, Colour.White, Colour.White, letter.Degrees);
            }

            foreach (var letter in letters)
            {
                canvas.Text(letter.Text, letter.Baseline, label.Size, label.IsBold, label.Colour, null, letter.Degrees);
            }

            return;
        }

        var box = placedLabel.Boxes[0];
        if (label.Box is { } fill)
        {
            canvas.Rings([box.Corners()], fill, label.BoxOutline, 1);
        }

        var textWidth = canvas.TextWidth(label.Text, label.Size, label.IsBold);
        var baseline = new Pixel(((box.Left + box.Right) / 2) - (textWidth / 2), ((box.Top + box.Bottom) / 2) + (label.Size * 0.36));
        canvas.Text(label.Text, baseline, label.Size, label.IsBold, label.Colour, label.Box is null ? Colour.White : null);
    }
}
