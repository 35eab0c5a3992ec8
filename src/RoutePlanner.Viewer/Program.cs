using RoutePlanner.Viewer;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: routeplanner-viewer PLAN_FOLDER (the folder that 'routeplanner plan' wrote)");
    return 2;
}

if (!File.Exists(Path.Combine(folder, PlanPage.FirstFile)))
{
    Console.Error.WriteLine($"error: {folder} holds no {PlanPage.FirstFile}; make one with 'routeplanner plan COUNTY --out {folder}'");
    return 2;
}

var page = PlanPage.Open(folder);
await page.App.StartAsync();
Console.WriteLine($"Open {page.Address} in a browser. Ctrl-C ends it. Nobody but this machine can reach it.");
await page.App.WaitForShutdownAsync();
return 0;
