"""One examination: its sequences, its files, its results, and a session of several."""
