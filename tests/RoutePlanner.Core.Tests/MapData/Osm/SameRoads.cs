using RoutePlanner.Core.Geodesy;
using RoutePlanner.Core.MapData;

namespace RoutePlanner.Core.Tests.MapData.Osm;

/// <summary>Asserts that two layers are the same to the last bit, tags in the same order.</summary>
internal static class SameRoads
{
    public static void Assert(RoadLayer expected, RoadLayer actual)
    {
        Xunit.Assert.Equal(expected.Roads.Select(r => r.Id), actual.Roads.Select(r => r.Id));
        foreach (var (a, b) in expected.Roads.Zip(actual.Roads))
        {
            Xunit.Assert.Equal(a.Line.Select(Bits), b.Line.Select(Bits));
            Xunit.Assert.Equal(a.VertexKeys.AsEnumerable(), b.VertexKeys);
            Xunit.Assert.Equal(a.Tags.AsEnumerable(), b.Tags);
        }

        Xunit.Assert.Equal(expected.Barriers.Select(Text), actual.Barriers.Select(Text));
        Xunit.Assert.Equal(expected.Restrictions.Select(Text), actual.Restrictions.Select(Text));
    }

    private static (long Lon, long Lat) Bits(GeoPoint p) => (BitConverter.DoubleToInt64Bits(p.Lon), BitConverter.DoubleToInt64Bits(p.Lat));

    private static string Text(KeyValuePair<long, IReadOnlyDictionary<string, string>> barrier) => $"{barrier.Key}: {string.Join(' ', barrier.Value)}";

    private static string Text(TurnRestriction r) =>
        $"{r.Id} {r.Kind} {string.Join(',', r.FromRoads)} {r.ViaKey} {string.Join(',', r.ViaRoads)} {string.Join(',', r.ToRoads)} {r.Vehicle} {string.Join(',', r.Except)} {r.Condition}";
}
