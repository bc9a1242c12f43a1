"""The screen of boards: the picture that the room makes, its list, and the cards keyed in."""
