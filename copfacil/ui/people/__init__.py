"""People and groups: who is here, who sits with whom."""
