using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Roads;
using RoutePlanner.Viewer.Editing;
using RoutePlanner.Viewer.Payloads;
using RoutePlanner.Viewer.Session;

namespace RoutePlanner.Viewer.Serving;

/// <summary>What can be looked at: the county, its roads, its plans.</summary>
internal static class CountyRoutes
{
    private const string Block = "application/octet-stream";

    public static void Map(IEndpointRouteBuilder routes, Func<CountySession> session)
    {
        routes.MapGet("/api/county", () => session().CountyData);
        routes.MapGet("/api/state", () => session().State());
        routes.MapGet("/api/pulse", () =>
        {
            var (revision, job) = session().Pulse();
            return new PulsePayload(revision, job);
        });
        routes.MapGet("/api/graphs/{number:int}/lines", (int number) =>
            OfGraph(number, graph => Results.Bytes(RoadsPayload.Lines(graph), Block)));
        routes.MapGet("/api/graphs/{number:int}/names", (int number) => OfGraph(number, graph => Results.Ok(RoadsPayload.Names(graph))));

        var plans = routes.MapGroup("/api/plans/{id:int}");
        plans.MapGet("", (int id) => Of(id, plan => Results.Ok(plan.Payload)));
        plans.MapGet("/course", (int id) => Of(id, plan => Results.Bytes(plan.Course, Block)));
        plans.MapGet("/figures", (int id) => Of(id, plan => Results.Ok(plan.Figures)));
        plans.MapGet("/beats", (int id) => Of(id, plan => Results.Bytes(plan.Beats, Block)));
        plans.MapGet("/response/{second:int}", (int id, int second) => Of(id, plan => Results.Bytes(plan.ResponseAt(second), Block)));
        plans.MapGet("/leaving/{unitId}/{second:int}", (int id, string unitId, int second) => Of(id, plan => Results.Json(Leaving.Of(plan.Plan, plan.Problem, unitId, second))));
        plans.MapGet("/sheets/{language}", (int id, string language, HttpContext context) => Of(id, plan =>
        {
            if (language is not ("zh-CN" or "en"))
            {
                return Results.NotFound();
            }

            // The sheets are one file with its styles inside and no scripts.
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'";
            return Results.File(plan.Sheets(language), "text/html; charset=utf-8");
        }));

        IResult OfGraph(int number, Func<RoadGraph, IResult> answer) => session().Graph(number) is { } graph ? answer(graph) : Missing("There is no such road graph.", "没有这份路网。");

        IResult Of(int id, Func<PlanVersion, IResult> answer)
        {
            try
            {
                return session().Version(id) is { } plan ? answer(plan) : Missing("This plan is no longer there; another window has dropped it.", "这个方案已不在了，另一个窗口放弃了它。");
            }
            catch (InputException problem)
            {
                return Problems.Of(problem).ToResult();
            }
        }

        // Not "not found": that is what a page gets whose token is no longer known.
        static IResult Missing(string message, string chinese) => Results.Json(new Problems([message], [chinese]), statusCode: StatusCodes.Status410Gone);
    }
}
