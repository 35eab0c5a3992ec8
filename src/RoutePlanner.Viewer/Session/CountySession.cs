using System.Collections.Immutable;
using NodaTime;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Plans;
using RoutePlanner.Core.Plans.Export;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Roads.Caching;
using RoutePlanner.Viewer.Editing;
using RoutePlanner.Viewer.Payloads;

namespace RoutePlanner.Viewer.Session;

/// <summary>
/// One county that is open: its plans, the edits on it, the planning that runs. All windows share it. Every change takes the revision that its window has seen; with an old one it is
/// refused, so that two windows never overwrite each other. Safe to use from many threads.
/// </summary>
internal sealed class CountySession : IDisposable
{
    private const int Nowhere = -1;

    private readonly Lock gate = new();
    private readonly string planFolder;
    private readonly DraftFolder folder;
    private readonly EditJournal journal;
    private readonly List<PlanVersion> versions = [];
    private readonly List<RoadGraph> graphs = [];
    private readonly List<DraftCounty> history;
    private readonly CountyRoads openedRoads;
    private readonly Lazy<CountyPayload> countyData;
    private int position;
    private int saved;
    private int revision = 1;
    private int nextVersion;
    private PlanVersion? candidate;
    private DraftCounty? candidateDraft;
    private ReplanJob? job;

    private CountySession(string countyFolder, string planFolder, LocalDate? date, County county)
    {
        this.planFolder = planFolder;
        countyData = new(() => CountyPayload.Of(county));
        openedRoads = CountyRoads.Build(county, cache: RoadGraphCache.OfUser());
        graphs.Add(openedRoads.Graph);
        history = [new DraftCounty(null, ImmutableSortedDictionary<string, byte[]>.Empty, county)];
        folder = new DraftFolder(countyFolder, date);
        journal = new EditJournal(countyFolder);
        TakeUp(journal.Read(county.InputsDigest));
    }

    /// <summary>What of the county edits don't change.</summary>
    public CountyPayload CountyData => countyData.Value;

    /// <summary>Opens a county with the plans made for it; whether those hold on its roads shows in <see cref="FollowPlans"/>.</summary>
    /// <exception cref="Core.MapData.InputException">Something doesn't lie on the roads.</exception>
    public static CountySession Open(CountyFiles files)
    {
        var first = files.Plans.Length > 0 ? files.Plans[0].Path : Path.TrimEndingDirectorySeparator(Path.GetFullPath(files.Folder)) + "-plan";
        var session = new CountySession(files.Folder, Path.GetFullPath(first), files.Date, files.County);
        var problem = new Lazy<PatrolProblem>(() => PatrolProblem.Build(session.openedRoads, files.County.Night));
        session.versions.AddRange(files.Plans.Select(
            given => new PlanVersion(session.nextVersion++, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(given.Path))), 0, given.Plan, files.County, problem)));
        return session;
    }

    /// <summary>Follows the plans it was opened with on the roads. The county itself can be looked at meanwhile.</summary>
    /// <exception cref="Core.MapData.InputException">A plan isn't for this county as it is now.</exception>
    public void FollowPlans()
    {
        PlanVersion[] opened;
        lock (gate)
        {
            opened = [.. versions];
        }

        foreach (var version in opened)
        {
            _ = version.Course;
        }
    }

    /// <summary>The county as edited.</summary>
    private DraftCounty Now => history[position];

    /// <summary>A number that grows with every change, and how far planning is.</summary>
    public (int Revision, JobPayload? Job) Pulse()
    {
        lock (gate)
        {
            return (revision, job?.Status);
        }
    }

    public StatePayload State()
    {
        lock (gate)
        {
            var county = Now.County;
            return new StatePayload(
                revision, position > 0, position + 1 < history.Count,
                position == saved, [.. history.Skip(1).Take(position).Select(draft => draft.Edit!)],
                [.. versions.Append(candidate).OfType<PlanVersion>().Select(PayloadOf)],
                [.. county.Places.Select(PlacePayload.Of)], [.. county.KeyRoads.Select(KeyRoadPayload.Of)],
                [.. county.Closures.Where(c => ReopenRoad.TouchesNight(county, c)).Select(c => new ClosurePayload(c.RoadId, c.Reason))],
                [.. county.Night.Locks.Select(stop => LockPayload.Of(county, stop))],
                [.. county.Diagnostics.Select(d => d.ToString())]);
        }
    }

    /// <summary>A version by its number, the candidate too; null where there is none.</summary>
    public PlanVersion? Version(int id)
    {
        lock (gate)
        {
            return candidate?.Id == id ? candidate : versions.Find(v => v.Id == id);
        }
    }

    /// <summary>A road graph by its number.</summary>
    public RoadGraph? Graph(int number)
    {
        lock (gate)
        {
            return number >= 0 && number < graphs.Count ? graphs[number] : null;
        }
    }

    /// <summary>Makes an edit; those undone before are forgotten.</summary>
    /// <exception cref="ConflictException">Another window was faster.</exception>
    /// <exception cref="EditException">It can't be made.</exception>
    /// <exception cref="Core.MapData.InputException">The county would no longer hold.</exception>
    public void Apply(int seen, Edit edit) => Change(seen, () =>
    {
        var draft = folder.Apply(Now, edit);
        history.RemoveRange(position + 1, history.Count - position - 1);
        saved = saved > position ? Nowhere : saved;
        history.Add(draft);
        position++;
    });

    /// <summary>Steps back over edits (negative) or forward again.</summary>
    public void Step(int seen, int by) => Change(seen, () => position = Math.Clamp(position + by, 0, history.Count - 1));

    /// <summary>Plans the night of the county as edited, anew, in the background.</summary>
    /// <param name="seen">The revision that the window has seen.</param>
    /// <param name="limit">Time limit of the search; null takes night.json's.</param>
    /// <param name="from">Number of the plan to go on from; null for none.</param>
    /// <param name="keepUntil">Seconds since the start of the night up to which that plan has been driven and stays; null to plan the whole night.</param>
    public void Replan(int seen, TimeSpan? limit, int? from, int? keepUntil) => Change(seen, () =>
    {
        if (job is { HasEnded: false })
        {
            throw new ConflictException("The night is being planned already; wait for it or stop it.", "正在规划今晚的勤务；请等它完成，或先停止。");
        }

        var start = from is { } number ? Version(number) ?? throw new ConflictException("The plan to go on from is no longer there; another window has dropped it.", "要接着做的方案已不在了，另一个窗口放弃了它。") : null;
        if (keepUntil is { } moment && (start is null || IsOfOtherInputs(start) || moment < 0 || moment > start.Problem.NightSeconds))
        {
            throw new EditException("What has been driven can be kept only of a plan that was made from this county's data, up to a time of its night; plan the whole night.", "只有用本县现有数据做的方案，并且时刻在当晚之内，才能保留已经走过的部分；请重新规划整晚。");
        }

        DropCandidate();
        job?.Dispose();
        var started = job = new ReplanJob();
        var draft = Now;
        var options = new PlannerOptions { TimeLimit = limit, Start = start?.Plan, KeepUntil = keepUntil };
        var thread = new Thread(() => started.Run(draft.County, _ => RoadsOf(draft), options, (plan, problem) => Keep(plan, problem, draft))) { IsBackground = true, Name = "planning" };
        thread.Start();
    });

    /// <summary>Ends the search that runs; its best plan so far becomes the candidate.</summary>
    public void StopPlanning()
    {
        lock (gate)
        {
            job?.Cancel();
        }
    }

    /// <summary>Saves the county as it was edited when the candidate was planned, and the candidate as a new version. Returns its folder.</summary>
    public string Accept(int seen)
    {
        var written = "";
        Change(seen, () =>
        {
            if (candidate is not { } plan)
            {
                throw new EditException("There is no new plan to accept.", "没有可以采用的新方案。");
            }

            if (candidateDraft != Now)
            {
                throw new ConflictException("The county was edited after this plan was made; plan again.", "这个方案做好之后本县又有修改；请再规划一次。");
            }

            if (folder.ChangedByOthers() is { Count: > 0 } others)
            {
                throw new ConflictException($"Another program has changed {string.Join(", ", others)} since the county was opened; nothing was saved. Start the viewer again to work on the new files.", $"本县打开之后，别的程序修改了 {string.Join("、", others)}；什么都没有保存。请重新启动，使用新的文件。");
            }

            written = NextFolder();
            PlanFolder.Write(plan.Plan, plan.Problem, written, new OutputOptions());
            folder.Save(Now);
            saved = position;
            versions.Add(new PlanVersion(nextVersion++, Path.GetFileName(written), plan.Graph, plan.Plan, Now.County, new(plan.Problem)));
            DropCandidate();
        });
        return written;
    }

    /// <summary>Forgets the candidate; the edits stay.</summary>
    public void Drop(int seen) => Change(seen, DropCandidate);

    public void Dispose()
    {
        job?.Cancel();
        candidate?.Dispose();
        versions.ForEach(v => v.Dispose());
        folder.Dispose();
    }

    private void Change(int seen, Action change)
    {
        lock (gate)
        {
            if (seen != revision)
            {
                throw new ConflictException("Something was changed in another window; this window now shows it. Please look and do it again.", "另一个窗口已有修改，本窗口现已显示；请看过之后再操作一次。");
            }

            change();
            revision++;
            journal.Write(
                history[Math.Max(0, saved)].County.InputsDigest,
                saved == Nowhere ? [] : [.. history.Take(position + 1).Skip(saved + 1).Select(draft => draft.Edit!)]);
        }
    }

    /// <summary>Makes edits again that an earlier run has kept; from the first that can no longer be made on they are left.</summary>
    private void TakeUp(IReadOnlyList<Edit> edits)
    {
        try
        {
            foreach (var edit in edits)
            {
                history.Add(folder.Apply(Now, edit));
                position++;
            }
        }
        catch (Exception problem) when (problem is EditException or Core.MapData.InputException)
        {
            // What could be made again is there; the rest was refused by rules that are newer than the journal.
        }
    }

    private VersionPayload PayloadOf(PlanVersion version) =>
        new(version.Id, version.Name, version.Graph, version == candidate, IsOfOtherInputs(version));

    private static bool IsOfOtherInputs(PlanVersion version) => version.Plan.InputsDigest != version.County.InputsDigest;

    /// <summary>Who is on duty and what is locked has no part in the roads: planning begins at once.</summary>
    private CountyRoads RoadsOf(DraftCounty draft) =>
        draft.Changed.Keys.All(name => name is "duty.csv" or "night.json") ? openedRoads with { County = draft.County } : CountyRoads.Build(draft.County);

    private void Keep(Plan plan, PatrolProblem problem, DraftCounty from)
    {
        lock (gate)
        {
            var graph = graphs.IndexOf(problem.Roads.Graph);
            if (graph < 0)
            {
                graphs.Add(problem.Roads.Graph);
                graph = graphs.Count - 1;
            }

            candidate = new PlanVersion(nextVersion++, "", graph, plan, problem.County, new(problem));
            candidateDraft = from;
            revision++;
        }
    }

    private void DropCandidate()
    {
        candidate?.Dispose();
        (candidate, candidateDraft) = (null, null);
    }

    /// <summary>The plan's folder where it isn't there yet, else one beside it: plan-v2, plan-v3, ….</summary>
    private string NextFolder()
    {
        var path = planFolder;
        for (var number = 2; Directory.Exists(path) || File.Exists(path); number++)
        {
            path = FormattableString.Invariant($"{planFolder}-v{number}");
        }

        return path;
    }
}
