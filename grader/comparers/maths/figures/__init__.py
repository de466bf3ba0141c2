"""Reading drawn figures: what was drawn, as numbers, and how well it follows what was asked."""
