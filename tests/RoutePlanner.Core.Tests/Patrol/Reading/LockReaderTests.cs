using NodaTime;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Counties;

namespace RoutePlanner.Core.Tests.Patrol.Reading;

/// <summary>The list locks of night.json.</summary>
public sealed class LockReaderTests : IDisposable
{
    private readonly SmallCounty folder = new();

    [Fact]
    public void Every_field_is_read()
    {
        var night = Read("""
            { "unitId": "T1#2", "placeId": "school", "start": "23:40:05", "end": "00:10" }, { "unitId": "T1", "keyRoadId": "k1", "start": "01:00", "backward": true }
            """);
        Assert.Equal(
            [
                new LockedStop { UnitId = "T1#2", PlaceId = "school", Start = new LocalTime(23, 40, 5), End = new LocalTime(0, 10) },
                new LockedStop { UnitId = "T1", KeyRoadId = "k1", Start = new LocalTime(1, 0), IsBackward = true },
            ],
            night.Locks);
    }

    [Theory]
    [InlineData("{ \"unitId\": \"T1\", \"start\": \"23:40\" }", "missing-field", "placeId")]
    [InlineData("{ \"unitId\": \"T1\", \"placeId\": \"school\", \"keyRoadId\": \"k1\", \"start\": \"23:40\" }", "field-conflict", "placeId")]
    [InlineData("{ \"unitId\": \"T1\", \"keyRoadId\": \"k1\", \"start\": \"23:40\", \"end\": \"23:50\" }", "field-conflict", "end")]
    [InlineData("{ \"unitId\": \"T1\", \"placeId\": \"school\", \"start\": \"23:40\", \"backward\": true }", "field-conflict", "backward")]
    [InlineData("{ \"placeId\": \"school\", \"start\": \"23:40\" }", "missing-field", "unitId")]
    [InlineData("{ \"unitId\": \"T1\", \"placeId\": \"school\" }", "missing-field", "start")]
    [InlineData("{ \"unitId\": \"T1\", \"placeId\": \"scholl\", \"start\": \"23:40\" }", "unknown-reference", "placeId")]
    [InlineData("{ \"unitId\": \"T1\", \"keyRoadId\": \"k9\", \"start\": \"23:40\" }", "unknown-reference", "keyRoadId")]
    public void Faults_are_named(string stop, string code, string field)
    {
        With(stop);
        var problem = Assert.Single(folder.Problems(), d => d.Severity == Severity.Error);
        Assert.Equal((code, "$.locks[0]", field), (problem.Code, problem.Where, problem.Field));
    }

    public void Dispose() => folder.Dispose();

    private Night Read(string locks)
    {
        With(locks);
        return folder.Read().Night;
    }

    private void With(string locks) => folder.WithEdit("night.json", "\"solver\"", $$""" "locks": [ {{locks}} ], "solver" """);
}
