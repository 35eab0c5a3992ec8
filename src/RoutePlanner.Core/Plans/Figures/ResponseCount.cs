using System.Collections.Immutable;
using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Coverage.Risk;
using RoutePlanner.Core.Roads;
using RoutePlanner.Core.Travel;

namespace RoutePlanner.Core.Plans.Figures;

/// <summary>Response times minute by minute. One thread; used once.</summary>
internal sealed class ResponseCount
{
    private const int MinuteSeconds = 60;
    private const int MinutesPerHour = RecordedNight.HourSeconds / MinuteSeconds;

    private readonly RecordedNight night;
    private readonly int within;
    private readonly ModeFields[] modes;
    private readonly int[] edges;
    private readonly List<(int Edge, int Mode, int Unit, UnitPosition Position)> onEdges = [];
    private readonly NearestTwo[] beats;
    private readonly long[] secondsOf;
    private readonly int[] minutesOf;
    private readonly int[] worstOf;

    public ResponseCount(RecordedNight night, int withinMinutes)
    {
        this.night = night;
        within = withinMinutes;
        var tracks = night.Problem.Units.Select((unit, u) => (Unit: u, Track: new UnitTrack(night.Problem, unit, night.Plan.Units[u])));
        modes = [.. tracks.GroupBy(t => t.Track.Unit.Mode).OrderBy(g => g.Key).Select(g => new ModeFields(night.Graph, g.Key, g))];
        edges = [.. ResponseRoads.Of(night.Graph, night.Risk)];
        beats = new NearestTwo[Enumerable.Range(0, night.Graph.EdgeCount).Max(edge => (int?)BeatsOf(edge)) ?? 0];
        secondsOf = new long[night.Risk.BeatCount];
        minutesOf = new int[night.Risk.BeatCount];
        worstOf = new int[night.Risk.BeatCount];
    }

    /// <summary>After <see cref="Count(CancellationToken)"/>.</summary>
    public ResponseFigures Figures { get; private set; } = null!;

    /// <summary>Mean response time of a beat over the minutes in which it can be reached, seconds; null where never, and on roads that are left out.</summary>
    public double? MeanOf(int beat) => minutesOf[beat] > 0 ? secondsOf[beat] / (double)minutesOf[beat] : null;

    /// <summary>Its longest response time, seconds.</summary>
    public int? WorstOf(int beat) => minutesOf[beat] > 0 ? worstOf[beat] : null;

    public ResponseCount Count(CancellationToken cancellation)
    {
        var minutes = ImmutableArray.CreateBuilder<ResponseSpan>();
        var (minute, hour, all) = (new SpanTally(), new SpanTally(), new SpanTally());
        var hours = ImmutableArray.CreateBuilder<ResponseSpan>();
        for (var second = 0; second < night.Problem.NightSeconds; second += MinuteSeconds)
        {
            cancellation.ThrowIfCancellationRequested();
            minute.Clear();
            CountMinute(second, minute);
            minutes.Add(minute.ToSpan(second, within));
            hour.Add(minute);
            if (minutes.Count % MinutesPerHour == 0 || second + MinuteSeconds >= night.Problem.NightSeconds)
            {
                hours.Add(hour.ToSpan(hours.Count * RecordedNight.HourSeconds, within));
                all.Add(hour);
                hour.Clear();
            }
        }

        Figures = new ResponseFigures(within, all.ToSpan(0, within), hours.ToImmutable(), minutes.ToImmutable(), LeftOut());
        return this;
    }

    /// <summary>Counts one minute only; <see cref="MeanOf"/> and <see cref="WorstOf"/> are then those of that moment.</summary>
    public ResponseCount CountAt(int second)
    {
        CountMinute(second, new SpanTally());
        return this;
    }

    private int BeatsOf(int edge) => night.Risk.FirstBeat[edge + 1] - night.Risk.FirstBeat[edge];

    private void CountMinute(int second, SpanTally minute)
    {
        onEdges.Clear();
        for (var m = 0; m < modes.Length; m++)
        {
            minute.FreeUnits += modes[m].Advance(second);
            foreach (var (unit, position) in modes[m].OnArcs)
            {
                onEdges.Add((night.Graph.EdgeOf(position.Arc), m, unit, position));
            }
        }

        onEdges.Sort((a, b) => a.Edge.CompareTo(b.Edge));
        var next = 0;
        foreach (var edge in edges)
        {
            var here = beats.AsSpan(0, BeatsOf(edge));
            here.Fill(NearestTwo.None);
            foreach (var mode in modes)
            {
                Approach(mode, night.Graph.ForwardArc(edge), here);
                Approach(mode, night.Graph.ReverseOf(night.Graph.ForwardArc(edge)), here);
            }

            for (; next < onEdges.Count && onEdges[next].Edge <= edge; next++)
            {
                if (onEdges[next].Edge == edge)
                {
                    GoOn(modes[onEdges[next].Mode].Mode, onEdges[next].Unit, onEdges[next].Position, here);
                }
            }

            Tally(edge, second, here, minute);
        }
    }

    /// <summary>Over one of the edge's arcs from its tail to the middle of each beat.</summary>
    private void Approach(ModeFields mode, int arc, Span<NearestTwo> here)
    {
        var time = night.Graph.TravelDeciseconds(mode.Mode)[arc];
        ref readonly var atTail = ref mode.Nearest[night.Graph.TailOf(arc)];
        if (time == RoadGraph.NoAccess || atTail.FirstUnit == NearestTwo.Nobody)
        {
            return;
        }

        var isForward = night.Graph.IsForward(arc);
        for (var j = 0; j < here.Length; j++)
        {
            here[isForward ? j : here.Length - 1 - j].Offer(atTail, UnitPosition.At(0).ToMiddle(j, here.Length, time));
        }
    }

    /// <summary>A unit on the edge goes on to the beats whose middle lies ahead, without having to come to the end of the arc first.</summary>
    private void GoOn(Mode mode, int unit, UnitPosition position, Span<NearestTwo> here)
    {
        var time = night.Graph.TravelDeciseconds(mode)[position.Arc];
        var isForward = night.Graph.IsForward(position.Arc);
        for (var j = 0; j < here.Length; j++)
        {
            var ahead = position.ToMiddle(j, here.Length, time);
            if (ahead >= 0)
            {
                here[isForward ? j : here.Length - 1 - j].Offer(unit, ahead);
            }
        }
    }

    private void Tally(int edge, int second, ReadOnlySpan<NearestTwo> here, SpanTally minute)
    {
        var slot = second / RiskModel.SlotSeconds;
        for (var j = 0; j < here.Length; j++)
        {
            var beat = night.Risk.FirstBeat[edge] + j;
            if (night.Risk.Weight[beat] <= 0)
            {
                continue;
            }

            var risk = night.Risk.Weight[beat] * night.Risk.ProfileOf(night.Risk.ClassOf[beat])[slot];
            Tally(minute.Nearest, here[j].First, risk);
            Tally(minute.Backup, here[j].Second, risk);
            if (here[j].FirstUnit != NearestTwo.Nobody)
            {
                var seconds = TravelTime.ToSeconds(here[j].First);
                secondsOf[beat] += seconds;
                minutesOf[beat]++;
                worstOf[beat] = Math.Max(worstOf[beat], seconds);
            }
        }
    }

    private static void Tally(TimeTally tally, int deciseconds, double risk)
    {
        if (deciseconds == TravelTime.Unreachable)
        {
            tally.AddUnreached(risk);
        }
        else
        {
            tally.Add(TravelTime.ToSeconds(deciseconds), risk);
        }
    }

    /// <summary>Beats with risk that no figure is given for, by road.</summary>
    private ImmutableArray<LeftOutRoad> LeftOut() =>
    [
        .. Enumerable.Range(0, night.Risk.BeatCount)
            .Where(beat => night.Risk.Weight[beat] > 0 && minutesOf[beat] == 0)
            .Select(beat => (Beat: beat, Edge: night.EdgeOf(beat)))
            .GroupBy(b => (
                Name: night.Graph.NameOf(b.Edge), Line: night.Graph.NameOf(b.Edge).Length == 0 ? night.Graph.RoadIdOf(b.Edge) : "", Class: night.Graph.ClassOf(b.Edge),
                CanStop: night.Graph.MayStopOn(b.Edge)))
            .Select(road => new LeftOutRoad(
                road.Key.Name, [.. road.Select(b => night.Graph.RoadIdOf(b.Edge)).Distinct().Order(StringComparer.Ordinal)], road.Key.Class,
                road.Key.CanStop ? LeftOutReason.NoWay : LeftOutReason.NoStopping, road.Count(), road.Sum(b => night.MetresOf(b.Beat)) / 1000))
            .OrderByDescending(road => road.Kilometres)
            .ThenBy(road => road.RoadIds[0], StringComparer.Ordinal),
    ];

    /// <summary>Both units' times over one minute or several.</summary>
    private sealed class SpanTally
    {
        private bool isEmpty = true;

        public int FreeUnits { get; set; }

        public TimeTally Nearest { get; } = new();

        public TimeTally Backup { get; } = new();

        public void Clear()
        {
            (FreeUnits, isEmpty) = (0, true);
            Nearest.Clear();
            Backup.Clear();
        }

        public void Add(SpanTally other)
        {
            (FreeUnits, isEmpty) = (isEmpty ? other.FreeUnits : Math.Min(FreeUnits, other.FreeUnits), false);
            Nearest.Add(other.Nearest);
            Backup.Add(other.Backup);
        }

        public ResponseSpan ToSpan(int start, int withinMinutes) =>
            new(start, FreeUnits, Nearest.ToTimes(withinMinutes * MinuteSeconds), Backup.ToTimes(withinMinutes * MinuteSeconds));
    }
}
