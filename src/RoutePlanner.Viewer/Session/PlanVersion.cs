using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Plans.Figures;
using RoutePlanner.Viewer.Payloads;

namespace RoutePlanner.Viewer.Session;

/// <summary>A plan that can be looked at, with what is worked out from it when first asked for. Safe to share between threads.</summary>
internal sealed class PlanVersion : IDisposable
{
    private readonly Lazy<PatrolProblem> problem;
    private readonly Lazy<PlanPayload> payload;
    private readonly Lazy<byte[]> course;
    private readonly Lazy<PlanFigures> figures;
    private readonly Lazy<byte[]> beats;
    private readonly Lazy<ResponseMap> response;
    private readonly Lock responseGate = new();
    private readonly Dictionary<string, string> sheets = [];
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("routeplanner-sheets-");

    public PlanVersion(int id, string name, int graph, Plan plan, County county, Lazy<PatrolProblem> problem)
    {
        (Id, Name, Graph, Plan, County, this.problem) = (id, name, graph, plan, county, problem);
        payload = new(() => PlanPayload.Of(plan, Problem));
        course = new(() => CoursePayload.Of(plan, Problem));
        figures = new(() => PlanFigures.Of(plan, Problem));
        beats = new(() => FiguresPayload.Beats(figures.Value));
        response = new(() => new ResponseMap(plan, Problem));
    }

    /// <summary>Number in addresses.</summary>
    public int Id { get; }

    /// <summary>Its folder's name.</summary>
    public string Name { get; }

    /// <summary>Number of its road graph.</summary>
    public int Graph { get; }

    public Plan Plan { get; }

    /// <summary>The county that it is shown on.</summary>
    public County County { get; }

    public PatrolProblem Problem => problem.Value;

    public PlanPayload Payload => payload.Value;

    public byte[] Course => course.Value;

    public FiguresPayload Figures => FiguresPayload.Of(figures.Value);

    public byte[] Beats => beats.Value;

    /// <summary>Seconds to the middle of each edge at a moment, as u16; 65,535 where there is none, 65,534 for more.</summary>
    public byte[] ResponseAt(int second)
    {
        lock (responseGate)
        {
            var seconds = response.Value.SecondsAt(second);
            return System.Runtime.InteropServices.MemoryMarshal.AsBytes<ushort>(seconds.Select(s => s is { } some ? (ushort)Math.Min(some, 65534) : (ushort)65535).ToArray()).ToArray();
        }
    }

    /// <summary>The printable sheets in a language; written when first asked for.</summary>
    public string Sheets(string language)
    {
        lock (sheets)
        {
            if (!sheets.TryGetValue(language, out var file))
            {
                file = Path.Combine(scratch.FullName, language + ".html");
                PlanFolder.WritePage(Plan, Problem, file, language);
                sheets[language] = file;
            }

            return file;
        }
    }

    public void Dispose() => scratch.Delete(recursive: true);
}
