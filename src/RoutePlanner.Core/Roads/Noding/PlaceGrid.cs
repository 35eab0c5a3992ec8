using RoutePlanner.Core.Geodesy;

namespace RoutePlanner.Core.Roads.Noding;

/// <summary>
/// Places in square cells, to find those near a point while more are being added. A place that was left stays in it: whoever asks looks at what is there. One thread.
/// </summary>
internal sealed class PlaceGrid
{
    private const int SmallestCell = 16;
    private const double UnitMetres = 0.0111;

    private readonly int cell;
    private readonly Dictionary<(long Column, long Row), List<GridPoint>> placesIn = [];

    /// <summary>An empty grid.</summary>
    /// <param name="metres">The distance that will be asked for, so that a question is about few cells.</param>
    public PlaceGrid(double metres) => cell = Math.Max(SmallestCell, (int)(metres / UnitMetres));

    public void Add(GridPoint place)
    {
        var key = CellOf(place.Lon, place.Lat);
        var places = placesIn.TryGetValue(key, out var list) ? list : placesIn[key] = [];
        if (!places.Contains(place))
        {
            places.Add(place);
        }
    }

    /// <summary>Adds the places within a distance of one to a list, in no order that means anything.</summary>
    public void AddNear(GridPoint centre, double metres, List<GridPoint> found)
    {
        var margin = GridPoint.Of(new LocalPlane(centre.ToGeo()).ToGeo(metres, metres));
        var (wide, high) = ((long)margin.Lon - centre.Lon + 1, (long)margin.Lat - centre.Lat + 1);
        var (west, south) = CellOf(centre.Lon - wide, centre.Lat - high);
        var (east, north) = CellOf(centre.Lon + wide, centre.Lat + high);
        if ((east - west + 1) * (north - south + 1) > placesIn.Count)
        {
            // Beside a pole a metre is many degrees.
            foreach (var places in placesIn.Values)
            {
                AddThose(places, centre, metres, found);
            }

            return;
        }

        for (var column = west; column <= east; column++)
        {
            for (var row = south; row <= north; row++)
            {
                if (placesIn.TryGetValue((column, row), out var places))
                {
                    AddThose(places, centre, metres, found);
                }
            }
        }
    }

    private static void AddThose(List<GridPoint> places, GridPoint centre, double metres, List<GridPoint> found)
    {
        foreach (var place in places)
        {
            if (GridPoint.Metres(place, centre) <= metres)
            {
                found.Add(place);
            }
        }
    }

    private (long Column, long Row) CellOf(long lon, long lat) => (FloorDivide(lon, cell), FloorDivide(lat, cell));

    private static long FloorDivide(long value, int divisor) => (value - (((value % divisor) + divisor) % divisor)) / divisor;
}
