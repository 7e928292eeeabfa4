"""Models and networks as data: specification, card, layers, drawing, device."""
