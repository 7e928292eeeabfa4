"""The Case panel and the list of cases."""
