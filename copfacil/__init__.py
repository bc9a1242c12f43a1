"""copfacil: one clock for many groups, for people who run workshops in a room."""

__version__ = "0.1.0"
