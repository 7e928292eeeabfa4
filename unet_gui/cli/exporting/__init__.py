"""Commands that write results for other programs and for readers."""
