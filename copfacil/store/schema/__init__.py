"""One step for each version of the data file; a step once published is never changed."""
