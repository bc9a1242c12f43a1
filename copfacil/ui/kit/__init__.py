"""The few widgets everything else is made of."""
