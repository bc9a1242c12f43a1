"""The programme: a year on one page, its people, their turns, who met whom."""
