"""The team of a programme on screen: tasks with owners and days, who leads what, mentors apart."""
