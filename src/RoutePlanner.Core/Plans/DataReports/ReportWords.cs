using System.Globalization;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads.Quality;

namespace RoutePlanner.Core.Plans.DataReports;

/// <summary>The data report in one language: labels, and each finding as a sentence and as what to do about it.</summary>
internal abstract class ReportWords
{
    private const int ShownRoads = 3;

    /// <summary>Chinese, and the default.</summary>
    public static ReportWords Chinese { get; } = new ChineseReportWords();

    /// <summary>English.</summary>
    public static ReportWords English { get; } = new EnglishReportWords();

    /// <summary>Words of a language tag: <c>en…</c> is English, anything else Chinese.</summary>
    public static ReportWords For(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;

    public abstract string Tag { get; }
    public abstract string Title { get; }
    public abstract string MapTitle { get; }
    public abstract string Overview { get; }
    public abstract string MendFirst { get; }
    public abstract string RoadsOnly { get; }
    public abstract string CountyUnreadable { get; }
    public abstract string ReadingTitle { get; }
    public abstract string Errors { get; }
    public abstract string Warnings { get; }
    public abstract string Notes { get; }
    public abstract string Roads { get; }
    public abstract string RoadKilometres { get; }
    public abstract string CarKilometres { get; }
    public abstract string DeadEnds { get; }
    public abstract string CutEnds { get; }
    public abstract string Number { get; }
    public abstract string KindLabel { get; }
    public abstract string Count { get; }
    public abstract string Urgent { get; }
    public abstract string Worst { get; }
    public abstract string Where { get; }
    public abstract string What { get; }
    public abstract string ToDo { get; }
    public abstract string SeverityLabel { get; }
    public abstract string FileLabel { get; }

    /// <summary>{0} is how many more there are.</summary>
    public abstract string AndMore { get; }

    /// <summary>Said at the side of findings at the edge of the map.</summary>
    public abstract string AtBorder { get; }

    /// <summary>Whether one can plan with the data, a sentence or two.</summary>
    public abstract string Verdict(int errors, int warnings, int notes);

    /// <summary>Name of a kind, as a heading.</summary>
    public abstract string Kind(FindingKind kind);

    /// <summary>What a kind means and why it matters, a sentence under its heading.</summary>
    public abstract string Meaning(FindingKind kind);

    /// <summary>What was found, one sentence with its values.</summary>
    public abstract string Message(Finding finding);

    /// <summary>What to do about it, one sentence.</summary>
    public abstract string Advice(Finding finding);

    public abstract string Of(Severity severity);

    /// <summary>The measure with its unit; empty where there is none.</summary>
    public static string Measure(Finding finding) => finding.Measure is { } value
        ? FindingSigns.Of(finding.Kind).Unit switch
        {
            "m" => Metres(value),
            "" => "",
            var unit => Figures(value) + " " + unit,
        }
        : "";

    /// <summary>Longitude and latitude to six decimals, as GIS programs and map pages take them.</summary>
    public static string Position(Geodesy.GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Lon:0.000000}, {point.Lat:0.000000}");

    protected static string Metres(double metres) => metres >= 1000
        ? string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:#,0.0} km")
        : metres is > 0 and < 0.05 ? "<0.1 m" : string.Create(CultureInfo.InvariantCulture, $"{metres:0.#} m");

    protected static string Figures(double value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <summary>A thing by name and id; the id alone where it has no name.</summary>
    protected abstract string Named(FindingSubject subject);

    /// <summary>Roads one after the other, a few of them.</summary>
    protected abstract string Several(IReadOnlyList<string> shown, int more);

    /// <summary>The thing it is about.</summary>
    protected string First(Finding finding) => finding.Subjects.IsEmpty ? "" : Named(finding.Subjects[0]);

    protected string Second(Finding finding) => finding.Subjects.Length > 1 ? Named(finding.Subjects[1]) : "";

    protected string Third(Finding finding) => finding.Subjects.Length > 2 ? Named(finding.Subjects[2]) : "";

    protected string All(Finding finding) => Several([.. finding.Subjects.Take(ShownRoads).Select(Named)], Math.Max(0, finding.Subjects.Length - ShownRoads));
}
