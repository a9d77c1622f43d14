"""Everything the sample plan is made of."""
