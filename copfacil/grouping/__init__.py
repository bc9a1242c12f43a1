"""The search that forms groups, for one day or over a whole programme."""
