using RoutePlanner.Core.Coverage;
using RoutePlanner.Core.Patrol;
using RoutePlanner.Core.Tests.Coverage.Reference;

namespace RoutePlanner.Core.Tests.Coverage.Torture;

/// <summary>The reference's own reading of what an act is present at (docs/coverage.md, "Presence").</summary>
internal sealed class ActVisits(TortureCounty county)
{
    private const int NeverCounts = int.MaxValue / 2;

    private readonly RiskModel model = county.Model;
    private readonly Dictionary<(double Strength, int HalfLife), int> handicaps = [];

    /// <summary>Appends an act's visits. Items beyond the model's are key roads.</summary>
    public void Append(List<(int Item, ItemVisit Visit)> visits, NightAct act)
    {
        var unit = county.Problem.Units[act.Unit];
        var tier = unit.Team.Tier switch { Tier.Seat => 1, Tier.Township => 0.9, _ => 0.6 };
        if (act.Path is null)
        {
            Stand(visits, act, act.Node == unit.BaseNode, tier);
            return;
        }

        Drive(visits, act, act.Path, tier);
        if (act.Kind != ActKind.Drive)
        {
            var kind = act.Kind == ActKind.PassForward ? VisitKind.PassForward : VisitKind.PassBackward;
            visits.Add((model.ItemCount + act.KeyRoad, new ItemVisit(act.Start, act.End, 0, (short)act.Unit, kind)));
        }
    }

    private void Drive(List<(int Item, ItemVisit Visit)> visits, NightAct act, TorturePath path, double tier)
    {
        for (var i = 0; i < path.Beats.Length; i++)
        {
            var (from, to) = (Entered(i), i + 1 < path.Beats.Length ? Entered(i + 1) : act.End);
            visits.Add(Visit(path.Beats[i].Beat, from, to, 0.5 * tier, act.Unit, VisitKind.Entry));
            foreach (var seen in model.SeenFromBeat(path.Beats[i].Beat))
            {
                visits.Add(Visit(seen, from, to, 0.25 * tier, act.Unit, VisitKind.Present));
            }
        }

        int Entered(int i) => act.Start + (int)((act.End - act.Start) * path.Beats[i].Part / path.Beats[i].Whole);
    }

    private void Stand(List<(int Item, ItemVisit Visit)> visits, NightAct act, bool isAtBase, double tier)
    {
        var strength = Math.Min(1, 0.5 + (0.5 * (act.End - act.Start) / 720)) * tier;
        var kind = act.Kind == ActKind.Visit ? VisitKind.Visit : VisitKind.Present;
        if (act.Place >= 0)
        {
            var visit = Visit(model.BeatCount + act.Place, act.Start, act.End, strength, act.Unit, kind);
            visits.Add(isAtBase ? (visit.Item, visit.Visit with { Handicap = NeverCounts }) : visit);
        }

        foreach (var beat in isAtBase ? [] : model.SeenFromNode(act.Node))
        {
            visits.Add(Visit(beat, act.Start, act.End, strength, act.Unit, VisitKind.Present));
        }
    }

    private (int Item, ItemVisit Visit) Visit(int item, int start, int end, double strength, int unit, VisitKind kind)
    {
        var key = (strength, model.HalfLifeSeconds(model.ClassOf[item]));
        if (!handicaps.TryGetValue(key, out var handicap))
        {
            handicaps[key] = handicap = ReferencePresence.HandicapOf(strength, key.Item2);
        }

        return (item, new ItemVisit(start, end, handicap, (short)unit, kind));
    }
}
