"""Words and markup: how text is made safe, plain, searchable and comparable."""
