"""Writers for tests: plans set in the formats that councils send. They know neither reader nor reports."""
