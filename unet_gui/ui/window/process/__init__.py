"""The process around the window: the Qt application, jobs, signals and faults."""
