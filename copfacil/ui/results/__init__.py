"""The screen of results: what the day leaves behind, and the report that takes it out of the room."""
