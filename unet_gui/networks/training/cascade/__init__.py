"""Models of several stages: recipes and what they train."""
