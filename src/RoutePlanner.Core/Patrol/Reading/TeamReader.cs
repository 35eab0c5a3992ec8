using System.Collections.Immutable;
using RoutePlanner.Core.MapData;
using RoutePlanner.Core.Patrol.Reading.Fields;
using RoutePlanner.Core.Roads;

namespace RoutePlanner.Core.Patrol.Reading;

/// <summary>teams.csv.</summary>
internal static class TeamReader
{
    public static readonly FieldTable Fields = new();
    private static readonly Field<string> Id = Fields.Needed("team_id", Values.Id);
    private static readonly Field<string> Name = Fields.Optional("name", Values.Text);
    private static readonly Field<Tier> TierField = Fields.Needed("tier", Words.Tiers);

    // Needed too, but only where there are areas: AreaReferences sees to it.
    public static readonly Field<ImmutableArray<string>> AreaIds = Fields.Optional("area_ids", Values.List(Values.Id));
    public static readonly Field<string> BaseId = Fields.Needed("base_id", Values.Id);
    private static readonly Field<Mode> ModeField = Fields.Needed("mode", Words.Modes);
    private static readonly Field<int> People = Fields.Needed("people", Values.Whole(1, 20));
    private static readonly Field<string> Radio = Fields.Optional("radio", Values.Text);
    private static readonly Field<ImmutableArray<string>> Skills = Fields.Optional("skills", Values.List(Values.Text));

    public static ImmutableArray<Sourced<Team>> Read(RawTable table, DiagnosticBag diagnostics) =>
        TableReader.Read(table, Fields, diagnostics, reader => new Team(
            reader.Get(Id), reader.FindObject(Name) ?? reader.Get(Id), reader.Get(TierField), reader.Get(AreaIds), reader.Get(BaseId), reader.Get(ModeField),
            reader.Get(People), reader.FindObject(Radio), reader.Get(Skills)));
}
