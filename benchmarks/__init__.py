"""Measurements of lx beside its peers, on made-up catalogs of any size."""

from datetime import date

TODAY = date(2026, 11, 24)
"""The day for which a made-up catalog is right: build and check it with this as --today."""
