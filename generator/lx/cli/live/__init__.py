"""The site while its catalog is being edited: kept in memory, shown at a local address, renewed in open pages."""
