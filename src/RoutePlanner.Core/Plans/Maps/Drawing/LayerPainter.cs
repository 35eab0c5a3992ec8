namespace RoutePlanner.Core.Plans.Maps.Drawing;

/// <summary>Draws the features of one layer, those of one style together, and says where symbols lie so that labels avoid them.</summary>
internal sealed class LayerPainter(IMapCanvas canvas, MapFrame frame, LabelPlacer labels)
{
    /// <summary>Points that change a line by less than this are dropped, pixels.</summary>
    private const double Tolerance = 0.3;

    private const double ArrowSpacing = 70;

    private readonly Box clip = frame.Box.Grow(12);

    public void Paint(MapLayer layer)
    {
        if (frame.MetresPerPixel > layer.MaxMetresPerPixel)
        {
            return;
        }

        var groups = InStyles(layer);
        foreach (var (style, features) in groups)
        {
            switch (style)
            {
                case AreaStyle area:
                    PaintAreas(features, area);
                    break;
                case SymbolStyle symbol:
                    PaintSymbols(features, symbol);
                    break;
            }
        }

        PaintLines([.. groups.Where(g => g.Style is LineStyle).Select(g => ((LineStyle)g.Style, Pieces(g.Features, ((LineStyle)g.Style).Offset)))]);
    }

    /// <summary>Visible pieces of the features' lines on the page.</summary>
    public List<Pixel[]> Pieces(IEnumerable<MapFeature> features, double offset)
    {
        var pieces = new List<Pixel[]>();
        foreach (var feature in features)
        {
            foreach (var line in MapGeometry.Lines(feature.Shape))
            {
                if (line.EnvelopeInternal.Intersects(frame.Visible))
                {
                    LineClipper.Clip(LineShaper.Offset(LineShaper.Simplify(frame.ToPixels(line.Coordinates), Tolerance), offset), clip, pieces);
                }
            }
        }

        return pieces;
    }

    /// <summary>Features grouped by style, groups in order of their first feature.</summary>
    private List<(MapStyle Style, List<MapFeature> Features)> InStyles(MapLayer layer)
    {
        var order = new List<(MapStyle Style, List<MapFeature> Features)>();
        var byStyle = new Dictionary<MapStyle, List<MapFeature>>();
        foreach (var feature in layer.Features)
        {
            if (!feature.Shape.EnvelopeInternal.Intersects(frame.Visible))
            {
                continue;
            }

            if (!byStyle.TryGetValue(feature.Style, out var group))
            {
                byStyle[feature.Style] = group = [];
                order.Add((feature.Style, group));
            }

            group.Add(feature);
        }

        return order;
    }

    private void PaintAreas(List<MapFeature> features, AreaStyle style)
    {
        foreach (var polygon in features.SelectMany(f => MapGeometry.Polygons(f.Shape)))
        {
            var rings = new List<Pixel[]>();
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                var pixels = LineClipper.ClipRing(LineShaper.Simplify(frame.ToPixels(ring.Coordinates), Tolerance)[..^1], clip);
                if (pixels.Length > 2)
                {
                    rings.Add(pixels);
                }
            }

            if (rings.Count > 0)
            {
                canvas.Rings(rings, style.Fill, null, 0);
            }
        }
    }

    private void PaintLines(List<(LineStyle Style, List<Pixel[]> Pieces)> groups)
    {
        // Casings of the whole layer first: crossing roads of one class then open into each other.
        foreach (var (style, pieces) in groups)
        {
            if (style is { Casing: { } casing, ArrowsOnly: false } && pieces.Count > 0)
            {
                canvas.Lines(pieces, casing, style.Width + style.CasingWidth, []);
            }
        }

        foreach (var (style, pieces) in groups)
        {
            if (pieces.Count == 0)
            {
                continue;
            }

            if (style.ArrowsOnly)
            {
                PaintArrows(pieces, style);
                continue;
            }

            canvas.Lines(pieces, style.Colour, style.Width, style.Dash);
            if (style.Centre is { } centre)
            {
                canvas.Lines(pieces, centre, style.Width * 0.3, []);
            }
        }
    }

    private void PaintArrows(List<Pixel[]> pieces, LineStyle style)
    {
        var heads = new List<Pixel[]>();
        foreach (var piece in pieces)
        {
            var length = LineShaper.Length(piece);
            var count = (int)(length / ArrowSpacing);
            for (var i = 0; i < Math.Max(count, length > 24 ? 1 : 0); i++)
            {
                var (point, direction) = LineShaper.At(piece, (i + 0.5) * length / Math.Max(1, count));
                heads.Add(ArrowHead(point, direction, style.Width));
            }
        }

        if (heads.Count > 0)
        {
            canvas.Rings(heads, style.Colour, style.Casing, 0.8);
        }
    }

    private static Pixel[] ArrowHead(Pixel tip, Pixel direction, double size)
    {
        Pixel Place(double along, double across) =>
            new(tip.X + (direction.X * along) - (direction.Y * across), tip.Y + (direction.Y * along) + (direction.X * across));

        return [Place(size, 0), Place(-size, size * 0.85), Place(-size * 0.45, 0), Place(-size, -size * 0.85)];
    }

    private void PaintSymbols(List<MapFeature> features, SymbolStyle style)
    {
        // Symbols drawn in one go leave a hole where two of them overlap, so each go takes only such as don't.
        var outlines = new List<Pixel[]>();
        var centres = new List<Pixel>();
        foreach (var feature in features)
        {
            var centre = frame.ToPixel(feature.Shape.Centroid.Coordinate);
            if (frame.Box.Contains(centre))
            {
                if (centres.Exists(c => c.DistanceTo(centre) < 2 * style.Radius))
                {
                    Draw();
                }

                centres.Add(centre);
                outlines.Add(SymbolOutline.Of(style.Shape, centre, style.Radius));
                if (style.Radius > 2.5 && style.Shape != SymbolShape.Ring)
                {
                    labels.Block(Box.Around(centre, 2 * style.Radius, 2 * style.Radius));
                }
            }
        }

        Draw();

        void Draw()
        {
            if (outlines.Count > 0)
            {
                var isRing = style.Shape == SymbolShape.Ring;
                canvas.Rings(outlines, isRing ? null : style.Fill, style.Outline, isRing ? 2 : 0.8);
                outlines = [];
                centres.Clear();
            }
        }
    }
}
