"""Training of the brain network: heads, random changes to them, and the recipe."""
