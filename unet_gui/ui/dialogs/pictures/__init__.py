"""The dialogs for pictures, montages and films, and what paints them."""
