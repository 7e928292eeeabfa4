"""The actions of the menus, one table per menu."""
