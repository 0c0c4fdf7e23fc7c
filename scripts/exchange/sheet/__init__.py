"""A quiz as the rows of a table, for Excel and CSV: all twelve kinds with their ids, so that nothing is lost."""
