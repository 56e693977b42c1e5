"""Measurements of lx beside its peers, on made-up catalogs of any size."""
