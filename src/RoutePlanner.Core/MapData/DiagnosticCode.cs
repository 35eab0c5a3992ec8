namespace RoutePlanner.Core.MapData;

/// <summary>The stable codes of the readers' diagnostics. docs/diagnostics.md says of each what it means and how to mend it; a test keeps the two in step.</summary>
internal static class DiagnosticCode
{
    // Folder and files
    public const string NotAFolder = "not-a-folder";
    public const string MissingFile = "missing-file";
    public const string EmptyFile = "empty-file";
    public const string UnreadableFile = "unreadable-file";
    public const string FileTooLarge = "file-too-large";
    public const string MissingIndex = "missing-index";
    public const string DamagedMapFile = "damaged-map-file";
    public const string WhichLayer = "which-layer";
    public const string TwoFiles = "two-files";
    public const string UnknownFile = "unknown-file";
    public const string TooManyProblems = "too-many-problems";

    // Text
    public const string ByteOrderMark = "byte-order-mark";
    public const string Gb18030 = "gb18030";
    public const string BadEncoding = "bad-encoding";
    public const string BadCsv = "bad-csv";
    public const string BadJson = "bad-json";
    public const string BadGeoJson = "bad-geojson";
    public const string UnsupportedVersion = "unsupported-version";
    public const string NotSupported = "not-supported";
    public const string UnsupportedRoadFile = "unsupported-road-file";

    // Coordinates and shapes
    public const string UnsupportedCrs = "unsupported-crs";
    public const string NoCrs = "no-crs";
    public const string CrsConflict = "crs-conflict";
    public const string ProjectedCoordinates = "projected-coordinates";
    public const string SwappedCoordinates = "swapped-coordinates";
    public const string CoordinatesOutOfRange = "coordinates-out-of-range";
    public const string MissingGeometry = "missing-geometry";
    public const string WrongGeometry = "wrong-geometry";
    public const string InvalidGeometry = "invalid-geometry";
    public const string TooFewPoints = "too-few-points";

    // Fields
    public const string UnknownField = "unknown-field";
    public const string DuplicateField = "duplicate-field";
    public const string RenamedField = "renamed-field";
    public const string UnreadField = "unread-field";
    public const string MissingField = "missing-field";
    public const string WrongType = "wrong-type";
    public const string OutOfRange = "out-of-range";
    public const string UnknownWord = "unknown-word";
    public const string BadText = "bad-text";
    public const string BadId = "bad-id";
    public const string BadTime = "bad-time";
    public const string FieldConflict = "field-conflict";

    // Ids and references
    public const string DuplicateId = "duplicate-id";
    public const string MissingId = "missing-id";
    public const string UnknownReference = "unknown-reference";
    public const string ParentCycle = "parent-cycle";
    public const string NoAreas = "no-areas";
    public const string NoBase = "no-base";
    public const string BaseKind = "base-kind";
    public const string NotAVillage = "not-a-village";
    public const string NoTeamWithSkill = "no-team-with-skill";
    public const string RoadsDontJoin = "roads-dont-join";
    public const string RoadWithoutClass = "road-without-class";
    public const string NoRecords = "no-records";

    // Times and wishes
    public const string GapsSwapped = "gaps-swapped";
    public const string WindowOutsideNight = "window-outside-night";
    public const string ShiftTooLong = "shift-too-long";
    public const string BreakTooLong = "break-too-long";
    public const string EndsBeforeStart = "ends-before-start";
    public const string NightLength = "night-length";
    public const string NightDateMissing = "night-date-missing";

    // Roads and what lies on them
    public const string DamagedRoadFile = "damaged-road-file";
    public const string InvalidRoadNodes = "invalid-road-nodes";
    public const string NoRoads = "no-roads";
    public const string RepeatedRoads = "repeated-roads";
    public const string MissingRoadNodes = "missing-road-nodes";
    public const string ShortRoads = "short-roads";
    public const string OddTurnRestrictions = "odd-turn-restrictions";
    public const string UnusedTurnRestrictions = "unused-turn-restrictions";
    public const string UnreadTimedSigns = "unread-timed-signs";
    public const string KeyRoadBannedTurn = "key-road-banned-turn";
    public const string NobodyOnDuty = "nobody-on-duty";
    public const string OverlappingShifts = "overlapping-shifts";
    public const string ImpossibleLock = "impossible-lock";
    public const string PlaceOffRoad = "place-off-road";
    public const string PlaceFarFromRoad = "place-far-from-road";
    public const string UnreachablePlace = "unreachable-place";
    public const string KeyRoadOneWay = "key-road-one-way";
    public const string KeyRoadOffRoad = "key-road-off-road";
    public const string KeyRoadAgainstTraffic = "key-road-against-traffic";
    public const string KeyRoadWithoutCars = "key-road-without-cars";
    public const string KeyRoadClosed = "key-road-closed";
    public const string ClosedAllNight = "closed-all-night";
    public const string RoadComponents = "road-components";
    public const string NodedRoads = "noded-roads";

    // Drawing
    public const string NoCjkFont = "no-cjk-font";
}
