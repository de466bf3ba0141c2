"""Figures redrawn from their values: scales, projections, strokes, panels."""
