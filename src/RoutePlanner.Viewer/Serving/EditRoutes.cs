using RoutePlanner.Core.MapData;
using RoutePlanner.Viewer.Editing;
using RoutePlanner.Viewer.Session;

namespace RoutePlanner.Viewer.Serving;

/// <summary>
/// What changes something. Each request names the revision its window has seen: 409 where another window was faster, 422 where the change can't be made, both with messages; else the new
/// state.
/// </summary>
internal static class EditRoutes
{
    /// <summary>Longest time limit of a search, seconds: as on the command line, a day.</summary>
    private const double MaxSeconds = 86400;

    public static void Map(IEndpointRouteBuilder routes, Func<CountySession> session)
    {
        routes.MapPost("/api/edits", (EditRequest request) => Do(() => session().Apply(request.Revision, request.Edit)));
        routes.MapPost("/api/undo", (RevisionRequest request) => Do(() => session().Step(request.Revision, -1)));
        routes.MapPost("/api/redo", (RevisionRequest request) => Do(() => session().Step(request.Revision, 1)));
        routes.MapPost("/api/replan", (ReplanRequest request) => Do(() =>
        {
            if (request.Seconds is not (null or (> 0 and <= MaxSeconds)))
            {
                throw new EditException($"The time limit must be more than 0 and at most {MaxSeconds} seconds.", $"时限须大于 0 秒，至多 {MaxSeconds} 秒。");
            }

            session().Replan(request.Revision, request.Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null, request.From, request.KeepUntil);
        }));
        routes.MapPost("/api/stop", () => session().StopPlanning());
        routes.MapPost("/api/accept", (RevisionRequest request) => Do(() => session().Accept(request.Revision)));
        routes.MapPost("/api/drop", (RevisionRequest request) => Do(() => session().Drop(request.Revision)));

        IResult Do(Action change)
        {
            try
            {
                change();
                return Results.Ok(session().State());
            }
            catch (RefusedException refused)
            {
                return Results.Json(Problems.Of(refused), statusCode: refused is ConflictException ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
            }
            catch (Exception problem) when (Problems.AreOfInput(problem))
            {
                return Problems.Of(problem).ToResult();
            }
        }
    }
}

/// <summary>A change that needs nothing but the revision seen.</summary>
internal sealed record RevisionRequest(int Revision);

/// <summary>An edit.</summary>
internal sealed record EditRequest(int Revision, Edit Edit);

/// <summary>Planning; seconds null for night.json's time limit, from the number of a plan or null, keepUntil a second of the night or null for all of it.</summary>
internal sealed record ReplanRequest(int Revision, double? Seconds, int? From = null, int? KeepUntil = null);

/// <summary>Why something was refused.</summary>
/// <param name="Messages">In English.</param>
/// <param name="Chinese">The same in Chinese; null where there is none.</param>
internal sealed record Problems(IReadOnlyList<string> Messages, IReadOnlyList<string>? Chinese = null)
{
    public static Problems Of(RefusedException refused) => new([refused.Message], [refused.Chinese]);

    /// <summary>What is wrong with the files given; see <see cref="AreOfInput"/>.</summary>
    public static Problems Of(Exception problem) =>
        problem is InputException input ? new([.. input.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.ToString())]) : new([problem.Message]);

    /// <summary>Whether the user's files are what is wrong, not this program.</summary>
    public static bool AreOfInput(Exception problem) => problem is InputException or IOException or UnauthorizedAccessException;

    /// <summary>The answer where something is wrong with what was asked or with the files.</summary>
    public IResult ToResult() => Results.Json(this, statusCode: StatusCodes.Status422UnprocessableEntity);
}
