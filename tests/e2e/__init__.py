"""Tests that drive the program itself, in real windows, by keys alone."""
