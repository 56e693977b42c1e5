"""Records -> catalog: what each refers to, and who refers to it."""
