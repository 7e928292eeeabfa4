"""Networks as graphs of plain operations: reading, rewrite, receptive fields."""
