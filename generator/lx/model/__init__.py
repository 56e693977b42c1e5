"""The values that travel through the pipeline, and nothing else: frozen, slotted, without behaviour that computes."""
