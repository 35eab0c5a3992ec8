using OsmSharp;
using OsmSharp.Tags;

namespace RoutePlanner.Core.MapData.Osm.Pbf;

/// <summary>Makes OsmSharp's objects of those relations that are turn restrictions: few, and asked about by name.</summary>
internal static class PbfRelation
{
    /// <summary>The turn restriction, or null for a relation of another type.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static Relation? RestrictionOf(PbfBlock block, PbfItem relation)
    {
        foreach (var tag in block.TagsOf(relation.Keys, relation.Values))
        {
            if (tag.Key == "type")
            {
                return OsmRestrictions.IsRestriction(tag.Value) ? Of(block, relation) : null;
            }
        }

        return null;
    }

    private static Relation Of(PbfBlock block, PbfItem relation)
    {
        var tags = new TagsCollection();
        foreach (var tag in block.TagsOf(relation.Keys, relation.Values))
        {
            tags.TryAdd(tag.Key, tag.Value);
        }

        return new Relation { Id = relation.Id, Tags = tags, Members = Members(block, relation) };
    }

    private static RelationMember[] Members(PbfBlock block, PbfItem relation)
    {
        var ids = PbfItem.Ids(relation.Members);
        var roles = new PbfWire(relation.NodesOrRoles);
        var types = new PbfWire(relation.MemberTypes);
        if (PbfWire.Count(relation.NodesOrRoles) != ids.Length || PbfWire.Count(relation.MemberTypes) != ids.Length)
        {
            throw new InvalidDataException("members of a relation, their roles and their kinds are not equally many");
        }

        var members = new RelationMember[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var role = block.Text(roles.Varint());
            members[i] = types.Varint() switch
            {
                0 => new RelationMember(ids[i], role, OsmGeoType.Node),
                1 => new RelationMember(ids[i], role, OsmGeoType.Way),
                2 => new RelationMember(ids[i], role, OsmGeoType.Relation),
                _ => throw new InvalidDataException("a member of a relation is of an unknown kind"),
            };
        }

        return members;
    }
}
