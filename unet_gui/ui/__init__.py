"""Windows, panels and views; the only place of Qt."""
