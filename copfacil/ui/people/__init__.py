"""The screen of people: who is here, the list they come from, and the groups they sit in."""
