using RoutePlanner.Cli;

return CommandLine.Run(args);
