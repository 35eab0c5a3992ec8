using System.Text.Json;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Plans.Export;

/// <summary>Enum values as files write them: English, lower case, the same in every language.</summary>
internal static class FieldWords
{
    public static string Of(StepKind kind) => kind switch
    {
        StepKind.Drive => "drive",
        StepKind.Pass => "pass",
        StepKind.Visit => "visit",
        StepKind.Hold => "hold",
        StepKind.Break => "break",
        _ => "wait",
    };

    public static string Of(TravelDirection direction) => direction == TravelDirection.Forward ? "forward" : "backward";

    public static string Of(Tier tier) => tier switch
    {
        Tier.Seat => "seat",
        Tier.Township => "township",
        _ => "village",
    };

    public static string Of(Mode mode) => mode switch
    {
        Mode.Car => "car",
        Mode.Motorcycle => "motorcycle",
        Mode.Ebike => "ebike",
        _ => "foot",
    };

    public static string Of(RoadClass roadClass) => Lower(roadClass);

    public static string Of(PlaceKind kind) => Lower(kind);

    public static string Of(DemandKind kind) => Lower(kind);

    public static string Of(CoverageGroup group) => Lower(group);

    public static string Of(DemandStatus status) => Lower(status);

    public static string Of(LeftOutReason reason) => Lower(reason);

    private static string Lower<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
