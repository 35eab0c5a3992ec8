using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Viewer.Payloads;

/// <summary>What of a county stays as it is while it is edited: name, night, areas, technical cover, teams.</summary>
internal sealed record CountyPayload(
    string Id, string Name, string Language, string TimeZone, bool Synthetic, string Source, long NightStartMs, int NightSeconds, string Date, string NightStart,
    ImmutableArray<AreaPayload> Areas, ImmutableArray<CoverPayload> Covers, ImmutableArray<TeamPayload> Teams)
{
    /// <summary>Outlines are drawn with this tolerance, degrees (about 15 m): an area's border on the screen needs no more.</summary>
    private const double OutlineDegrees = 0.00015;

    public static CountyPayload Of(County county)
    {
        var night = county.Night;
        var start = (night.Date + night.Start).InZoneLeniently(county.TimeZone).ToInstant();
        return new CountyPayload(
            county.Id, county.Name, county.Language, county.TimeZone.Id, county.Provenance.Synthetic, county.Provenance.Source,
            start.ToUnixTimeMilliseconds(), night.LengthSeconds(county.TimeZone), Text.Date(night.Date), Text.Clock(night.Start),
            [.. county.Areas.Select(a => new AreaPayload(a.Id, a.Name, Text.Word(a.Kind), Rings(a.Shape)))],
            [.. county.TechCovers.Select(c => new CoverPayload(c.Id, Text.Word(c.Kind), c.Effect, c.RadiusMetres, Rings(c.Shape)))],
            [.. county.Teams.Select(t => new TeamPayload(t.Id, t.Name, Text.Word(t.Tier), Text.Word(t.Mode), t.People, t.Radio, t.BaseId))]);
    }

    /// <summary>Outer and inner rings as lon, lat, lon, lat, …; a point is a ring of one position.</summary>
    private static ImmutableArray<double[]> Rings(Geometry shape)
    {
        if (shape is Point point)
        {
            return [[point.X, point.Y]];
        }

        var drawn = DouglasPeuckerSimplifier.Simplify(shape, OutlineDegrees);
        drawn = drawn.IsEmpty ? shape : drawn;
        return
        [
            .. Enumerable.Range(0, drawn.NumGeometries).Select(drawn.GetGeometryN).OfType<Polygon>()
                .SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing))
                .Select(ring => ring.Coordinates.SelectMany(c => (double[])[Math.Round(c.X, 6), Math.Round(c.Y, 6)]).ToArray()),
        ];
    }
}

/// <summary>An area.</summary>
internal sealed record AreaPayload(string Id, string Name, string Kind, ImmutableArray<double[]> Rings);

/// <summary>Technical cover.</summary>
internal sealed record CoverPayload(string Id, string Kind, double Effect, double RadiusMetres, ImmutableArray<double[]> Rings);

/// <summary>A team.</summary>
internal sealed record TeamPayload(string Id, string Name, string Tier, string Mode, int People, string? Radio, string BaseId);
