"""The versions of the data file, oldest first; schema/ has one step for each."""

VERSIONS = ("0001", "0002")
HEAD = VERSIONS[-1]
