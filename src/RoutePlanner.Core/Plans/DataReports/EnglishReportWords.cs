using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>The data report in English.</summary>
internal sealed class EnglishReportWords : ReportWords
{
    public override string Tag => "en";
    public override string Title => "Data report";
    public override string MapTitle => "Map of findings";
    public override string Overview => "Overview";
    public override string MendFirst => "Mend first";
    public override string RoadsOnly => "A bare road map: only its roads were looked at.";
    public override string CountyUnreadable => "The county can't be read yet: mend the errors below first. Until then only its roads were looked at.";
    public override string ReadingTitle => "What reading the files found";
    public override string Errors => "errors";
    public override string Warnings => "warnings";
    public override string Notes => "notes";
    public override string Roads => "road lines";
    public override string RoadKilometres => "km of road";
    public override string CarKilometres => "km open to cars";
    public override string DeadEnds => "true dead ends";
    public override string CutEnds => "ends at the edge";
    public override string Number => "No.";
    public override string KindLabel => "Finding";
    public override string Count => "Count";
    public override string Urgent => "Urgent";
    public override string Worst => "Worst";
    public override string Where => "Where (lon, lat)";
    public override string What => "What was found";
    public override string ToDo => "What to do";
    public override string SeverityLabel => "Severity";
    public override string FileLabel => "File";
    public override string AndMore => "… and {0} more; all of them are in report.json.";
    public override string AtBorder => "at the edge of what is mapped";

    public override string Verdict(int errors, int warnings, int notes) =>
        errors > 0 ? $"Not fit for planning: mend {Counted(errors, "error")} first."
        : warnings > 0 ? $"Fit for planning, but {Counted(warnings, "thing")} will probably spoil plans there: mend {(warnings == 1 ? "it" : "them")} first."
        : notes > 0 ? $"Fit for planning. {Counted(notes, "note")} to look at when there is time."
        : "Fit for planning. Nothing to mend was found.";

    public override string Kind(FindingKind kind) => kind switch
    {
        FindingKind.Island => "Islands",
        FindingKind.CarIsland => "Roads no car can reach",
        FindingKind.OneWayTrap => "One-way traps",
        FindingKind.NearMiss => "Near misses",
        FindingKind.UnjoinedCrossing => "Crossings without a junction",
        FindingKind.DanglingEnd => "Dangling ends of through roads",
        FindingKind.DuplicateRoad => "Duplicate roads",
        FindingKind.OverlappingRoads => "Overlapping roads",
        FindingKind.RoundaboutDirection => "Roundabouts the wrong way round",
        FindingKind.OddSpeed => "Odd speed limits",
        FindingKind.MissingSpeed => "Main roads without a speed limit",
        FindingKind.MissingName => "Roads without name and number",
        FindingKind.PlaceOffRoad => "Places without a road",
        FindingKind.UnreachablePlace => "Unreachable places",
        FindingKind.FarSnap => "Places far from their road",
        FindingKind.AmbiguousSnap => "Places between two roads",
        FindingKind.PlaceOutsideArea => "Places outside their area",
        FindingKind.DuplicatePlace => "Duplicate places",
        FindingKind.AreaWithoutTeam => "Areas without a squad",
        FindingKind.OverlappingAreas => "Overlapping areas",
        FindingKind.UncoveredArea => "Holes between areas",
        FindingKind.KeyRoadOffRoad => "Key roads on no road",
        FindingKind.KeyRoadOutsideArea => "Key roads outside the county",
        _ => kind.ToString(),
    };

    public override string Meaning(FindingKind kind) => kind switch
    {
        FindingKind.Island => "Nothing joins these roads to the rest of the network, so nobody is ever sent there.",
        FindingKind.CarIsland => "Only paths, barriers or roads shut to cars join these roads to the rest: no car is ever sent there.",
        FindingKind.OneWayTrap => "One-way streets let a car in and not out again, or out and not in.",
        FindingKind.NearMiss => "The road stops just short of another one. Plans go the long way round.",
        FindingKind.UnjoinedCrossing => "Two roads cross on the map, but one can't turn from one into the other there.",
        FindingKind.DanglingEnd => "A road for through traffic ends in the middle of the map; perhaps its continuation is missing.",
        FindingKind.DuplicateRoad => "The same road twice: its length counts twice, and closing one leaves the other open.",
        FindingKind.OverlappingRoads => "Two roads run over each other for a stretch.",
        FindingKind.RoundaboutDirection => "It runs against the direction of the map's other roundabouts.",
        FindingKind.OddSpeed => "Travel times use the class of the road where a limit can't be used.",
        FindingKind.MissingSpeed => "Travel times use the usual speed of the road's class there.",
        FindingKind.MissingName => "Sheets can't say by which road to go.",
        FindingKind.PlaceOffRoad => "No road within 500 m: the county can't be planned with it.",
        FindingKind.UnreachablePlace => "The road it lies on doesn't hang together with the main network.",
        FindingKind.FarSnap => "It is taken to lie at the nearest road, more than 100 m away.",
        FindingKind.AmbiguousSnap => "It isn't clear on which road, or on which carriageway, the place is; from one to the other it is a long way round.",
        FindingKind.PlaceOutsideArea => "The wrong squads may be held responsible for it.",
        FindingKind.DuplicatePlace => "It would be visited twice.",
        FindingKind.AreaWithoutTeam => "No team works there, nor in any area around or inside it.",
        FindingKind.OverlappingAreas => "It is unclear who answers for the strip.",
        FindingKind.UncoveredArea => "Nobody answers for it.",
        FindingKind.KeyRoadOffRoad => "It can't be patrolled.",
        FindingKind.KeyRoadOutsideArea => "Part of it lies beyond the border.",
        _ => "",
    };

    public override string Message(Finding f) => f.Kind switch
    {
        FindingKind.Island => $"{Measure(f)} of road that nothing joins to the network: {All(f)}.",
        FindingKind.CarIsland => $"{Measure(f)} of car road that no car can reach from the network: {All(f)}.",
        FindingKind.OneWayTrap => $"{Measure(f)} of road that a car {(f.Cause == FindingCause.EnterOnly ? "can enter but not leave" : f.Cause == FindingCause.LeaveOnly ? "can leave but not enter" : "can partly not enter, partly not leave")}: {All(f)}.",
        FindingKind.NearMiss when f.Cause == FindingCause.TwoEnds => $"The ends of {First(f)} and {Second(f)} face each other, {Measure(f)} apart.",
        FindingKind.NearMiss => $"{First(f)} ends {Measure(f)} short of {Second(f)}.",
        FindingKind.UnjoinedCrossing => $"{First(f)} and {Second(f)} cross on the same level without a junction.",
        FindingKind.DanglingEnd => $"{First(f)} ends here without joining anything.",
        FindingKind.DuplicateRoad when f.Cause == FindingCause.DrawnTwice => $"{First(f)} and {Second(f)} run within 3 m of each other for {Measure(f)}.",
        FindingKind.DuplicateRoad => $"{First(f)} runs over {Second(f)} for all its length ({Measure(f)}).",
        FindingKind.OverlappingRoads when f.Cause == FindingCause.Self => $"{First(f)} runs over itself for {Measure(f)}.",
        FindingKind.OverlappingRoads => $"{First(f)} and {Second(f)} share {Measure(f)}.",
        FindingKind.RoundaboutDirection => $"Roundabout {All(f)} runs against the direction of the others.",
        FindingKind.OddSpeed when f.Cause == FindingCause.Unreadable => $"The limit ‘{f.Found}’ of {First(f)} is no speed.",
        FindingKind.OddSpeed when f.Cause == FindingCause.OutOfRange => $"The limit ‘{f.Found}’ of {First(f)} lies outside 5 to 120 km/h.",
        FindingKind.OddSpeed => $"The limit ‘{f.Found}’ of {First(f)} is unusual for a road of its class.",
        FindingKind.MissingSpeed when f.Cause == FindingCause.WholeMap => $"Hardly any main road of this map has a speed limit: {Measure(f)} have none.",
        FindingKind.MissingSpeed => $"{Measure(f)} of main road without a speed limit: {All(f)}.",
        FindingKind.MissingName => $"{Measure(f)} of road with neither name nor number: {All(f)}.",
        FindingKind.PlaceOffRoad => f.Measure is null ? $"{First(f)} has no road anywhere near." : $"{First(f)} is {Measure(f)} from the nearest road.",
        FindingKind.UnreachablePlace => $"{First(f)} lies on road {Second(f)}, which can't be reached from the main network, or not left again.",
        FindingKind.FarSnap => $"{First(f)} is {Measure(f)} from its road {Second(f)}.",
        FindingKind.AmbiguousSnap when f.Cause == FindingCause.Carriageways => $"{First(f)} lies between two carriageways, {Second(f)} and {Third(f)}; it was put on the first, the other is {Measure(f)} farther or nearer.",
        FindingKind.AmbiguousSnap => $"{First(f)} lies between {Second(f)} and {Third(f)}; it was put on the first, the other is {Measure(f)} farther or nearer.",
        FindingKind.PlaceOutsideArea when f.Cause == FindingCause.NoArea => $"{First(f)} lies outside all areas, {Measure(f)} from the nearest.",
        FindingKind.PlaceOutsideArea => $"{First(f)} lies {Measure(f)} outside its area {Second(f)}{(f.Subjects.Length > 2 ? $", in {Third(f)}" : "")}.",
        FindingKind.DuplicatePlace when f.Cause == FindingCause.SamePosition => $"{First(f)} and {Second(f)} are of one kind and lie at one position.",
        FindingKind.DuplicatePlace => $"{First(f)} and {Second(f)} have the same name and kind and are {Measure(f)} apart.",
        FindingKind.AreaWithoutTeam => $"No team works in {First(f)} ({Measure(f)}).",
        FindingKind.OverlappingAreas => $"{First(f)} and {Second(f)} overlap by {Measure(f)}.",
        FindingKind.UncoveredArea => $"{Measure(f)} of {First(f)} belong to none of its parts.",
        FindingKind.KeyRoadOffRoad => $"{First(f)} follows no road of the map from end to end; its line is up to {Measure(f)} from one.",
        FindingKind.KeyRoadOutsideArea => $"{Measure(f)} of {First(f)} lie outside the county.",
        _ => "",
    };

    public override string Advice(Finding f) => f.Kind switch
    {
        FindingKind.Island or FindingKind.CarIsland or FindingKind.OneWayTrap when f.IsAtBorder =>
            "It reaches the edge of what is mapped and may be joined outside. Import a larger piece of the map if squads must go there.",
        FindingKind.Island => $"Find where {First(f)} should join the nearest road and let them share a point there; delete it if it doesn't exist.",
        FindingKind.CarIsland => $"Look at how one drives to {First(f)}: add the missing road, or open the barrier or path (motor_vehicle=yes) that cars do use.",
        FindingKind.OneWayTrap => $"Check the one-way direction of {First(f)} on the ground; turn it round, remove oneway, or add the missing road {(f.Cause == FindingCause.EnterOnly ? "out" : "in")}.",
        FindingKind.NearMiss when f.Cause == FindingCause.TwoEnds => "Move one end onto the other so that they share a point, if one can drive through.",
        FindingKind.NearMiss => $"Join the end of {First(f)} to {Second(f)}, if one can drive through; leave it if there is a wall, a ditch or a step.",
        FindingKind.UnjoinedCrossing => "If one can turn there, give both roads a common point; if not, mark the upper one bridge=yes (layer=1) or the lower one tunnel=yes.",
        FindingKind.DanglingEnd => $"Draw the rest of {First(f)}, or give it a lower class if it really ends here.",
        FindingKind.DuplicateRoad => $"Delete one of the two, {First(f)} or {Second(f)}; keep the one with the better tags.",
        FindingKind.OverlappingRoads when f.Cause == FindingCause.Self => $"Take the doubled points out of {First(f)}.",
        FindingKind.OverlappingRoads => "Cut both where the common stretch begins and ends, and delete it from one of them.",
        FindingKind.RoundaboutDirection => "Reverse the line.",
        FindingKind.OddSpeed when f.Cause == FindingCause.Unreadable => "Write a number in km/h (60), or remove it.",
        FindingKind.OddSpeed => "Check the sign on the road and correct maxspeed, or the class of the road.",
        FindingKind.MissingSpeed when f.Cause == FindingCause.WholeMap => "Nothing has to be done; enter maxspeed on the main roads if travel times come out wrong.",
        FindingKind.MissingSpeed => "Enter maxspeed as signed, if travel times come out wrong there.",
        FindingKind.MissingName => "Enter the road's number (ref, such as S214) or its name.",
        FindingKind.PlaceOffRoad => "Check its longitude and latitude (swapped? another datum?), or draw the road that leads there.",
        FindingKind.UnreachablePlace => $"Mend what cuts {Second(f)} off (see islands and one-way traps), or move the place to the right road.",
        FindingKind.FarSnap => "Move the place to its gate on the road, or draw the road that leads to it.",
        FindingKind.AmbiguousSnap => "Move the place onto the road, and for a dual carriageway onto the side, from which it is visited.",
        FindingKind.PlaceOutsideArea when f.Cause == FindingCause.NoArea => "Correct its position, or the outline of the area it should be in.",
        FindingKind.PlaceOutsideArea => $"Correct its position or its area_id{(f.Subjects.Length > 2 ? $" (perhaps {f.Subjects[2].Id})" : "")}.",
        FindingKind.DuplicatePlace => "Delete one of them, or correct the position or the name of the other.",
        FindingKind.AreaWithoutTeam => $"Add {f.Subjects[0].Id} to the area_ids of a team in teams.csv, or give it a parent area that has one.",
        FindingKind.OverlappingAreas => "Draw the common border once; the strip belongs to one of them.",
        FindingKind.UncoveredArea => "Extend the neighbouring part over it.",
        FindingKind.KeyRoadOffRoad => "Draw it along the roads from end to end, or list its road_ids; if the road isn't on the map, add it.",
        FindingKind.KeyRoadOutsideArea => "Shorten it at the border, or correct the county's outline.",
        _ => "",
    };

    public override string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    protected override string Named(FindingSubject subject) => subject.Name.Length == 0 || subject.Name == subject.Id ? subject.Id : $"{subject.Name} ({subject.Id})";

    protected override string Several(IReadOnlyList<string> shown, int more) => string.Join(", ", shown) + (more > 0 ? $" and {more} more" : "");

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {what}{(count == 1 ? "" : "s")}");
}
