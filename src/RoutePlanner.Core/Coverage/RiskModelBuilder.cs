using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using NodaTime;
using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Coverage;

/// <summary>Builds the risk model from roads, incidents and technical cover.</summary>
internal static class RiskModelBuilder
{
    /// <summary>Bandwidth of the incident kernel: about a block around the place it happened at.</summary>
    private const double KernelMetres = 250;

    /// <summary>Beyond this the kernel is below 1.2 % of its peak and is cut.</summary>
    private const double KernelReachMetres = 3 * KernelMetres;

    /// <summary>Weight of "as likely at any time" in the profile, against the incidents' own hours.</summary>
    private const double FlatShare = 0.5;

    public static RiskModel Build(CountyRoads roads, Night night, int nightSeconds)
    {
        var graph = roads.Graph;
        var firstBeat = new int[graph.EdgeCount + 1];
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            var metres = graph.LengthCentimetresOf(graph.ForwardArc(edge)) / 100.0;
            firstBeat[edge + 1] = firstBeat[edge] + Math.Max(1, (int)Math.Ceiling(metres / RiskModel.BeatMetres));
        }

        var weight = new double[firstBeat[^1]];
        var middle = new GeoPoint[weight.Length];
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            FillEdge(graph, edge, firstBeat, weight, middle);
        }

        var county = roads.County;
        var grid = new PointGrid(middle, KernelReachMetres);
        AddIncidents(county, grid, middle, weight);
        ApplyTechCover(county, night, nightSeconds, grid, middle, weight);
        double[] weights = [.. weight, .. county.Places.Select(p => (double)p.Priority)];
        return new RiskModel(
            firstBeat, weights, new int[weights.Length], [new RiskClass(Profile(county, night, nightSeconds), RiskModel.DefaultHalfLifeSeconds)],
            BeatSight.Touching(graph, firstBeat), nightSeconds);
    }

    private static double ClassFactor(RoadClass roadClass) => roadClass switch
    {
        RoadClass.Motorway or RoadClass.MotorwayLink => 0.2,
        RoadClass.Trunk or RoadClass.Primary => 1.0,
        RoadClass.Secondary or RoadClass.Residential => 0.8,
        RoadClass.Tertiary or RoadClass.LivingStreet => 0.6,
        RoadClass.Unclassified => 0.4,
        RoadClass.Service => 0.3,
        _ => 0.1,
    };

    private static void FillEdge(RoadGraph graph, int edge, int[] firstBeat, double[] weight, GeoPoint[] middle)
    {
        var arc = graph.ForwardArc(edge);
        var beats = firstBeat[edge + 1] - firstBeat[edge];
        var isDriven = graph.IsOpen(edge, Mode.Car);
        var beatMetres = graph.LengthCentimetresOf(arc) / 100.0 / beats;
        var shape = graph.ShapeOf(edge);
        var segment = 0;
        var walked = 0.0;
        for (var j = 0; j < beats; j++)
        {
            var target = (j + 0.5) * beatMetres;
            var length = LocalPlane.DistanceMetres(shape[segment], shape[segment + 1]);
            while (segment + 2 < shape.Length && walked + length < target)
            {
                walked += length;
                segment++;
                length = LocalPlane.DistanceMetres(shape[segment], shape[segment + 1]);
            }

            var share = length > 0 ? Math.Clamp((target - walked) / length, 0, 1) : 0;
            middle[firstBeat[edge] + j] = Polyline.Between(shape[segment], shape[segment + 1], share);
            weight[firstBeat[edge] + j] = isDriven ? ClassFactor(graph.ClassOf(edge)) * beatMetres / RiskModel.BeatMetres : 0;
        }
    }

    /// <summary>Multiplies each beat's weight by 1 + its share of incidents, scaled so that incidents add as much risk as the roads have by themselves.</summary>
    private static void AddIncidents(County county, PointGrid grid, GeoPoint[] middle, double[] weight)
    {
        var density = new double[weight.Length];
        foreach (var incident in county.Incidents)
        {
            foreach (var beat in grid.Within(incident.Position, KernelReachMetres))
            {
                var distance = LocalPlane.DistanceMetres(incident.Position, middle[beat]);
                if (distance < KernelReachMetres)
                {
                    density[beat] += incident.Weight * Math.Exp(-0.5 * distance * distance / (KernelMetres * KernelMetres));
                }
            }
        }

        double road = 0, added = 0;
        for (var beat = 0; beat < weight.Length; beat++)
        {
            road += weight[beat];
            added += weight[beat] * density[beat];
        }

        if (added > 0)
        {
            for (var beat = 0; beat < weight.Length; beat++)
            {
                weight[beat] *= 1 + (density[beat] * road / added);
            }
        }
    }

    private static void ApplyTechCover(County county, Night night, int nightSeconds, PointGrid grid, GeoPoint[] middle, double[] weight)
    {
        foreach (var cover in county.TechCovers)
        {
            var effect = cover.Effect * WorkingShare(cover, night, nightSeconds, county.TimeZone);
            if (cover.Shape is Point point)
            {
                var centre = new GeoPoint(point.X, point.Y);
                foreach (var beat in grid.Within(centre, cover.RadiusMetres))
                {
                    if (LocalPlane.DistanceMetres(centre, middle[beat]) <= cover.RadiusMetres)
                    {
                        weight[beat] *= 1 - effect;
                    }
                }
            }
            else
            {
                var prepared = PreparedGeometryFactory.Prepare(cover.Shape);
                var box = cover.Shape.EnvelopeInternal;
                for (var beat = 0; beat < middle.Length; beat++)
                {
                    var position = new Coordinate(middle[beat].Lon, middle[beat].Lat);
                    if (box.Covers(position) && prepared.Covers(new Point(position)))
                    {
                        weight[beat] *= 1 - effect;
                    }
                }
            }
        }
    }

    /// <summary>Share of the night's minutes in which a cover works.</summary>
    private static double WorkingShare(TechCover cover, Night night, int nightSeconds, DateTimeZone zone)
    {
        var working = 0;
        var minutes = nightSeconds / 60;
        var start = (night.Date + night.Start).InZoneLeniently(zone);
        for (var minute = 0; minute < minutes; minute++)
        {
            var local = start.Plus(Duration.FromMinutes(minute)).LocalDateTime;
            var isWorking = cover.Working is not { } hours
                || (hours.End > hours.Start
                    ? local.TimeOfDay >= hours.Start && local.TimeOfDay < hours.End
                    : local.TimeOfDay >= hours.Start || local.TimeOfDay < hours.End);
            if (isWorking && !cover.Outages.Any(o => o.From <= local && local < o.To))
            {
                working++;
            }
        }

        return (double)working / minutes;
    }

    /// <summary>The hours incidents happened in, smoothed over three slots and mixed with a flat profile where data is thin.</summary>
    private static int[] Profile(County county, Night night, int nightSeconds)
    {
        var slots = (nightSeconds + RiskModel.SlotSeconds - 1) / RiskModel.SlotSeconds;
        var count = new double[slots];
        foreach (var incident in county.Incidents)
        {
            var sinceStart = Period.Between(night.Start, incident.Time.TimeOfDay, PeriodUnits.Seconds).Seconds;
            var slot = (int)((sinceStart + 86400) % 86400 / RiskModel.SlotSeconds);
            if (slot < slots)
            {
                count[slot] += incident.Weight;
            }
        }

        var total = count.Sum();
        var profile = new double[slots];
        for (var slot = 0; slot < slots; slot++)
        {
            var (before, after) = (Math.Max(0, slot - 1), Math.Min(slots - 1, slot + 1));
            var smooth = total > 0 ? (count[before] + count[slot] + count[after]) / 3 * slots / total : 1;
            profile[slot] = FlatShare + ((1 - FlatShare) * smooth);
        }

        var mean = profile.Average();
        return [.. profile.Select(level => (int)Math.Round(level / mean * RiskModel.MeanRisk))];
    }
}
