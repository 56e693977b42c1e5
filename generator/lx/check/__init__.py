"""Records and the catalog to problems: what the schema refuses, in the reader's words, and what the rules find."""
