"""Outputs to a site on disk: staged beside it, swapped in one step. The only stage that writes."""
