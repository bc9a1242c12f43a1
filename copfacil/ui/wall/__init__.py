"""The wall: what the room sees, one widget without controls."""
