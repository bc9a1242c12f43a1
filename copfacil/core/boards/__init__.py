"""Boards: what a room makes with sticky notes, as values."""
