using Google.OrTools.Sat;

namespace RoutePlanner.Benchmarks.Tests.Nights.Exact;

/// <summary>
/// The least worst gap of a small night, proven by CP-SAT: no plan of any kind has a shorter one. Gaps are those of docs/plan.md: from a departure to the next arrival, whoever comes, the
/// night's start and end included. A visit lasts at least its service and may last longer.
/// <code>
/// visit k of all, in order of start:  done[k,u,p] by unit u at place p; start[k], end[k]
/// unit u before visit k:              at[u,k,q] is at location q, free[u,k] since when
/// place p before visit k:             left[p,k] when it was left last
/// </code>
/// </summary>
internal static class ExactWorstGap
{
    /// <summary>Seconds.</summary>
    public static int Of(ExactCase night)
    {
        var model = new CpModel();
        var (visits, horizon, places) = (night.Units * night.MostVisitsOfUnit, night.Horizon, night.Places);
        IntVar Moment(string name) => model.NewIntVar(0, horizon, name);
        var worst = Moment("worst");
        var free = Enumerable.Range(0, night.Units).Select(_ => (LinearExpr)LinearExpr.Constant(0)).ToArray();
        var left = Enumerable.Range(0, places).Select(_ => (LinearExpr)LinearExpr.Constant(0)).ToArray();
        var at = Enumerable.Range(0, night.Units).Select(_ => Enumerable.Range(0, places + 1).Select(q => (ILiteral)(q == 0 ? model.TrueLiteral() : model.FalseLiteral())).ToArray()).ToArray();
        IntVar? before = null;
        BoolVar? usedBefore = null;
        for (var k = 0; k < visits; k++)
        {
            var (start, end) = (Moment($"start {k}"), Moment($"end {k}"));
            var done = Enumerable.Range(0, night.Units).Select(u => Enumerable.Range(0, places).Select(p => model.NewBoolVar($"done {k} {u} {p}")).ToArray()).ToArray();
            var used = model.NewBoolVar($"used {k}");
            model.Add(LinearExpr.Sum(done.SelectMany(d => d)) == used);
            model.Add(end >= start + night.Service).OnlyEnforceIf(used);
            if (before is not null && usedBefore is not null)
            {
                model.AddImplication(used, usedBefore);
                model.Add(start >= before).OnlyEnforceIf(used);
            }

            for (var u = 0; u < night.Units; u++)
            {
                var byUnit = model.NewBoolVar($"by {k} {u}");
                model.Add(LinearExpr.Sum(done[u]) == byUnit);
                var (nextFree, nextAt) = (Moment($"free {u} {k}"), Enumerable.Range(0, places + 1).Select(q => model.NewBoolVar($"at {u} {k} {q}")).ToArray());
                model.AddExactlyOne(nextAt);
                for (var q = 0; q <= places; q++)
                {
                    model.AddBoolOr([at[u][q].Not(), byUnit, nextAt[q]]);
                    for (var p = 0; p < places; p++)
                    {
                        // Two visits in a row at one place are one.
                        model.Add(start >= free[u] + (q == p + 1 ? horizon + 1 : night.Drive[q, p + 1])).OnlyEnforceIf([at[u][q], done[u][p]]);
                    }
                }

                for (var p = 0; p < places; p++)
                {
                    model.AddImplication(done[u][p], nextAt[p + 1]);
                }

                model.Add(nextFree == end).OnlyEnforceIf(byUnit);
                model.Add(nextFree == free[u]).OnlyEnforceIf(byUnit.Not());
                free[u] = nextFree;
                at[u] = [.. nextAt];
            }

            for (var p = 0; p < places; p++)
            {
                var here = model.NewBoolVar($"here {k} {p}");
                model.Add(LinearExpr.Sum(done.Select(d => d[p])) == here);
                var (later, next) = (Moment($"later {p} {k}"), Moment($"left {p} {k}"));
                model.AddMaxEquality(later, [left[p], end]);
                model.Add(start <= left[p] + worst).OnlyEnforceIf(here);
                model.Add(next == later).OnlyEnforceIf(here);
                model.Add(next == left[p]).OnlyEnforceIf(here.Not());
                left[p] = next;
            }

            (before, usedBefore) = (start, used);
        }

        for (var u = 0; u < night.Units; u++)
        {
            for (var q = 0; q <= places; q++)
            {
                model.Add(free[u] + night.Drive[q, 0] <= horizon).OnlyEnforceIf(at[u][q]);
            }
        }

        foreach (var place in left)
        {
            model.Add(place + worst >= horizon);
        }

        model.Minimize(worst);
        var solver = new CpSolver { StringParameters = "num_workers:1,random_seed:1,max_time_in_seconds:120" };
        var status = solver.Solve(model);
        return status == CpSolverStatus.Optimal ? (int)solver.Value(worst) : throw new InvalidOperationException($"CP-SAT ended with {status}");
    }
}
