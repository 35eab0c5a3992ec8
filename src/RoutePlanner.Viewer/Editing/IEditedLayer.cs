namespace RoutePlanner.Viewer.Editing;

/// <summary>The records of a layer's file, in file order: the same numbers as in the county that was read from it.</summary>
internal interface IEditedLayer
{
    /// <summary>Sets a field, or takes it away with null.</summary>
    void Set(int record, string field, object? value);

    /// <summary>Sets a point's position, WGS84 degrees.</summary>
    void Move(int record, double lon, double lat);

    /// <summary>Adds a point after the others. Returns its number.</summary>
    int Add(double lon, double lat);

    /// <summary>Takes a record out.</summary>
    void Remove(int record);

    /// <summary>Puts the file back.</summary>
    void Save();
}
