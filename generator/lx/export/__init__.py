"""A site to everything that is not a page: one file an export, each a `Produce`."""
