"""Learning Exchange catalogs: from a folder of YAML and Markdown to searchable sites that work offline."""
