"""The desk: the day's run under one clock."""
