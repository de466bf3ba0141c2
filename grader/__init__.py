"""Grade students' mathematical Python: confined, by mathematics, with a reason for every mark."""

__version__ = "0.1.0"
