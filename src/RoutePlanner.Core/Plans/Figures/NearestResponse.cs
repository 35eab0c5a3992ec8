using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>
/// Response by hour of the nearest unit alone: what plan.json states, the same to the bit as <see cref="ResponseCount"/>, which keeps units apart for the backup, but with one field a mode and
/// minute whoever is out. Hours stand by themselves: threads take one after the other, each with its own of this.
/// </summary>
internal sealed class NearestResponse
{
    private const int MinuteSeconds = 60;

    private readonly PatrolProblem patrol;
    private readonly RoadGraph graph;
    private readonly RiskModel risk;
    private readonly (Mode Mode, UnitTrack[] Tracks, ITravel Travel, int[] Times)[] modes;
    private readonly int[] edges;
    private readonly int[] nearest;
    private readonly List<(int Edge, Mode Mode, UnitPosition Position)> onEdges = [];
    private readonly List<TravelEnd> starts = [];
    private readonly List<int> delays = [];

    private NearestResponse(PatrolProblem patrol, RiskModel risk, ImmutableArray<UnitPlan> units, Func<Mode, ITravel> travelFor)
    {
        (this.patrol, this.risk, graph) = (patrol, risk, patrol.Roads.Graph);
        modes = [.. patrol.Units.Zip(units).GroupBy(pair => pair.First.Mode).OrderBy(group => group.Key).Select(group => (
            group.Key, group.Select(pair => new UnitTrack(patrol, pair.First, pair.Second)).ToArray(), travelFor(group.Key), new int[graph.NodeCount]))];
        edges = [.. ResponseRoads.Of(graph, risk)];
        nearest = new int[edges.Max(edge => (int?)BeatsOf(edge)) ?? 0];
    }

    /// <summary>The hours of a plan, without bounds.</summary>
    public static ImmutableArray<ResponseHour> Of(
        PatrolProblem patrol, RiskModel risk, ImmutableArray<UnitPlan> units, Func<Mode, ITravel> travelFor, int coverSeconds = ResponseHour.CoverSeconds)
    {
        var hours = new ResponseHour[(patrol.NightSeconds + RecordedNight.HourSeconds - 1) / RecordedNight.HourSeconds];
        NearestResponse[] workers = [.. Enumerable.Range(0, Math.Min(hours.Length, Environment.ProcessorCount)).Select(_ => new NearestResponse(patrol, risk, units, travelFor))];
        var next = -1;
        Parallel.ForEach(workers, worker =>
        {
            for (int hour; (hour = Interlocked.Increment(ref next)) < hours.Length;)
            {
                hours[hour] = worker.Hour(hour * RecordedNight.HourSeconds, coverSeconds);
            }
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(hours);
    }

    private ResponseHour Hour(int start, int coverSeconds)
    {
        var (hour, minute, sum) = (new TimeTally(), new TimeTally(), 0.0);
        for (var second = start; second < Math.Min(start + RecordedNight.HourSeconds, patrol.NightSeconds); second += MinuteSeconds)
        {
            minute.Clear();
            sum += CountMinute(second, minute);
            hour.Add(minute);
        }

        var times = hour.ToTimes(coverSeconds);
        return new ResponseHour(start, sum / RiskModel.MeanRisk / 60, times.RiskWithin, null, times.RiskMean, times.RiskPercentile90);
    }

    private int BeatsOf(int edge) => risk.FirstBeat[edge + 1] - risk.FirstBeat[edge];

    /// <summary>Returns the risk of the minute.</summary>
    private double CountMinute(int second, TimeTally minute)
    {
        onEdges.Clear();
        foreach (var (mode, tracks, travel, times) in modes)
        {
            starts.Clear();
            delays.Clear();
            foreach (var track in tracks)
            {
                if (track.FreeAt(second) is { } position)
                {
                    starts.Add(position.Node);
                    delays.Add(position.Deciseconds);
                    if (position.Arc != UnitPosition.Standing)
                    {
                        onEdges.Add((graph.EdgeOf(position.Arc), mode, position));
                    }
                }
            }

            travel.Nearest(CollectionsMarshal.AsSpan(starts), CollectionsMarshal.AsSpan(delays), times);
        }

        onEdges.Sort((a, b) => a.Edge.CompareTo(b.Edge));
        var (next, sum) = (0, 0.0);
        foreach (var edge in edges)
        {
            var here = nearest.AsSpan(0, BeatsOf(edge));
            here.Fill(TravelTime.Unreachable);
            foreach (var (mode, _, _, times) in modes)
            {
                Approach(mode, times, graph.ForwardArc(edge), here);
                Approach(mode, times, graph.ReverseOf(graph.ForwardArc(edge)), here);
            }

            for (; next < onEdges.Count && onEdges[next].Edge <= edge; next++)
            {
                if (onEdges[next].Edge == edge)
                {
                    GoOn(onEdges[next].Mode, onEdges[next].Position, here);
                }
            }

            sum += Tally(edge, second, here, minute);
        }

        return sum;
    }

    /// <summary>Over one of the edge's arcs from its tail to the middle of each beat.</summary>
    private void Approach(Mode mode, int[] times, int arc, Span<int> here)
    {
        var (time, atTail) = (graph.TravelDeciseconds(mode)[arc], times[graph.TailOf(arc)]);
        if (time == RoadGraph.NoAccess || atTail == TravelTime.Unreachable || !here.ContainsAnyInRange(atTail + 1, TravelTime.Unreachable))
        {
            return;
        }

        var isForward = graph.IsForward(arc);
        for (var j = 0; j < here.Length; j++)
        {
            ref var beat = ref here[isForward ? j : here.Length - 1 - j];
            beat = Math.Min(beat, atTail + UnitPosition.At(0).ToMiddle(j, here.Length, time));
        }
    }

    /// <summary>A unit on the edge goes on to the beats whose middle lies ahead.</summary>
    private void GoOn(Mode mode, in UnitPosition position, Span<int> here)
    {
        var isForward = graph.IsForward(position.Arc);
        for (var j = 0; j < here.Length; j++)
        {
            var ahead = position.ToMiddle(j, here.Length, graph.TravelDeciseconds(mode)[position.Arc]);
            if (ahead >= 0)
            {
                ref var beat = ref here[isForward ? j : here.Length - 1 - j];
                beat = Math.Min(beat, ahead);
            }
        }
    }

    private double Tally(int edge, int second, ReadOnlySpan<int> here, TimeTally minute)
    {
        var (slot, sum) = (second / RiskModel.SlotSeconds, 0.0);
        for (var j = 0; j < here.Length; j++)
        {
            var beat = risk.FirstBeat[edge] + j;
            if (risk.Weight[beat] <= 0)
            {
                continue;
            }

            var weight = risk.Weight[beat] * risk.ProfileOf(risk.ClassOf[beat])[slot];
            sum += weight;
            if (here[j] == TravelTime.Unreachable)
            {
                minute.AddUnreached(weight);
            }
            else
            {
                minute.Add(TravelTime.ToSeconds(here[j]), weight);
            }
        }

        return sum;
    }
}
