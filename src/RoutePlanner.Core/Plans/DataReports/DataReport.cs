using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Patrol.Quality;
using RoutePlanner.Core.Patrol.Reading;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>What is wrong or doubtful in a county's data, or in a bare road map: each finding with its place and its number. Rules: docs/report.md.</summary>
public sealed class DataReport
{
    private const string DefaultLanguage = "zh-CN";

    internal DataReport(RoadSurvey roads) => Roads = roads;

    /// <summary>The county's name, or the map's file name.</summary>
    public required string Name { get; init; }

    /// <summary>The county, or null for a bare map and for a county that couldn't be read.</summary>
    public County? County { get; init; }

    /// <summary>Language unless the user says otherwise.</summary>
    public string Language { get; init; } = DefaultLanguage;

    /// <summary>All findings, kind by kind, the worst of each first.</summary>
    public required ImmutableArray<NumberedFinding> Findings { get; init; }

    /// <summary>What reading the files and tying them to the roads had to say. With errors among them the county couldn't be read, and only its roads were looked at.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The roads in figures.</summary>
    public required RoadFigures Figures { get; init; }

    internal RoadSurvey Roads { get; }

    /// <summary>
    /// Reads a county folder or a bare map (<c>RoadMap.Read</c>) and looks it over. Of a county that can't be read at least the roads are looked
    /// at, if those can be read.
    /// </summary>
    /// <exception cref="InputException">Not even the roads can be read; carries all problems found.</exception>
    public static DataReport Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Directory.Exists(path))
        {
            return Of(RoadMap.Read(path));
        }

        County county;
        try
        {
            county = County.Read(path);
        }
        catch (InputException problem)
        {
            return RoadsAlone(path, problem);
        }

        return Of(county);
    }

    /// <summary>Looks a county over.</summary>
    public static DataReport Of(County county)
    {
        ArgumentNullException.ThrowIfNull(county);
        var survey = new CountySurvey(county);
        var (findings, figures) = RoadChecks.Find(survey.Roads);
        return new DataReport(survey.Roads)
        {
            Name = county.Name,
            County = county,
            Language = county.Language,
            Findings = FindingOrder.Numbered([.. findings, .. CountyChecks.Find(survey)]),
            Diagnostics = [.. county.Diagnostics, .. survey.Diagnostics],
            Figures = figures,
        };
    }

    /// <summary>Looks a road map over.</summary>
    public static DataReport Of(RoadLayer roads)
    {
        ArgumentNullException.ThrowIfNull(roads);
        return Of(new RoadSurvey(roads), roads.File, DefaultLanguage, []);
    }

    /// <summary>The roads of a folder that is no county as it stands, with what county.json and road_rules.json say of them.</summary>
    private static DataReport RoadsAlone(string folder, InputException problem)
    {
        // Where there are none, what is wrong with the roads is among the county's problems already.
        var remains = CountyRemains.Read(folder) ?? throw problem;
        return Of(new RoadSurvey(remains.Roads, outline: null, remains.Rules, remains.DrivingSide), remains.Name, remains.Language, problem.Diagnostics);
    }

    private static DataReport Of(RoadSurvey survey, string name, string language, ImmutableArray<Diagnostic> diagnostics)
    {
        var (findings, figures) = RoadChecks.Find(survey);
        return new DataReport(survey) { Name = name, Language = language, Findings = FindingOrder.Numbered(findings), Diagnostics = diagnostics, Figures = figures };
    }
}
