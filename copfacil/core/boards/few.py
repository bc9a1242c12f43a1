"""How few is too few: results of fewer than this are not broken down where a room can read them."""

FEWEST = 5
