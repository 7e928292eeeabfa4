"""The main window: menus, docks, status, notices, start and end."""
