"""Matplotlib's artists as numbers: how they are read, what they look like, whether they can be seen.

Import it, or a module of it, only where Matplotlib is loaded.
"""
