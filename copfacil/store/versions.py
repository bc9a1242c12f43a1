"""The versions of the data file, oldest first; schema/ has one step for each."""

VERSIONS = ("0001", "0002", "0003")
HEAD = VERSIONS[-1]
