"""Label maps: tumour classes, label schemes, colours and looks."""
