"""The docks beside the views: panels, their heights, and their saved places."""
