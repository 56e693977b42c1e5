"""The field's own rules about one value or one case: what a school year, a grade, a deadline, a credit means."""
