"""Use cases. They change states and submit jobs; they know no widget."""
