"""From bytes to records: what is written in the repository, or what keeps it from being read."""
