"""Boards on screens."""
