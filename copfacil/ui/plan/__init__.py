"""Plan: the day as a timetable of blocks, with the shelf of exercises before it and what it asks for beside it."""
