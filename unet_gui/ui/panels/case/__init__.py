"""The Case panel and the list of the open cases."""
