using System.Text.Json.Serialization;
using RoutePlanner.Core.Patrol;

namespace RoutePlanner.Viewer.Editing;

/// <summary>
/// One change to a county, made on its files: what is planned from is then read by the same reader, with the same checks, as what is saved. Serialised with its <c>kind</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(AddPlace), "addPlace")]
[JsonDerivedType(typeof(MovePlace), "movePlace")]
[JsonDerivedType(typeof(RemovePlace), "removePlace")]
[JsonDerivedType(typeof(SetRule), "setRule")]
[JsonDerivedType(typeof(CloseRoad), "closeRoad")]
[JsonDerivedType(typeof(ReopenRoad), "reopenRoad")]
[JsonDerivedType(typeof(StopUnit), "stopUnit")]
[JsonDerivedType(typeof(LockStops), "lock")]
[JsonDerivedType(typeof(UnlockStops), "unlock")]
internal abstract record Edit
{
    /// <summary>Changes the files.</summary>
    /// <param name="county">The county as these files hold it.</param>
    /// <param name="files">Its files.</param>
    /// <exception cref="EditException">The edit can't be made; says why and what to do.</exception>
    public abstract void Apply(County county, EditedFiles files);
}
