"""Feedback on the desk: the form and its paper, a pile of sheets keyed by numbers alone, words and what they tell of."""
