"""The print room: the very page before it is printed."""
