"""From the linked catalog to what it says as a whole: dates and tables, never a verdict that ages."""
