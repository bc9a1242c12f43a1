"""Composition: the loop, the host, the windows, and the doors between them."""
