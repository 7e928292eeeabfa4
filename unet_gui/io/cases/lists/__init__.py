"""Lists of cases: tables with a line for each case and a column for each sequence."""
